package io.dflint.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeredocWordTest {

    /** The heredocs of a line as {@code start-end descriptor name}, with {@code -} for chomp and {@code '} for quoted. */
    private static String scan(String line) {
        return HeredocWord.scan(line).stream()
                .map(h -> h.start() + "-" + h.end() + " " + h.fileDescriptor() + (h.chomp() ? "-" : "")
                        + (h.expand() ? "" : "'") + " " + h.name())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                    RUN <<EOF;              4-9 0 EOF
                    RUN cat <<-EOF >x;      8-14 0- EOF
                    RUN <<'EOF';            4-11 0' EOF
                    RUN <<"E F";            4-11 0' E F
                    RUN <<E"O"F;            4-11 0' EOF
                    RUN <<\\EOF;            4-10 0 EOF
                    RUN <<E\\'F;            4-10 0 E'F
                    RUN <<'E'\\'F;          4-12 0' E'F
                    RUN <<E\\ F;            4-10 0 E F
                    RUN <<-'E';             4-10 0-' E
                    RUN <<--E;              4-9 0- -E
                    RUN 3<<A 0<<B;          4-8 3 A, 9-13 0 B
                    RUN 007<<A;             4-10 7 A
                    RUN 99999999999999<<A;  4-21 2147483647 A
                    RUN << E;               4-8 0 E
                    RUN <<   'E F' x;       4-14 0' E F
                    RUN << -E;              4-9 0 -E
                    RUN $(( 1 << 2 ));      10-14 0 2
                    RUN <<A<<B <<C;         11-14 0 C
                    RUN a<<A <<B;           9-12 0 B
                    RUN <<$E;               4-8 0 $E
                    RUN <<${E};             4-10 0 ${E}
                    RUN <<${E:-"f"};        4-15 0' ${E:-f}
                    RUN <<E;                4-7 0 E
                    RUN <<1;                4-7 0 1
                    RUN <<é😀;              4-9 0 é😀
                    RUN ${a:-b <<C d};      11-14 0 C
                    COPY <<a <<b /c;        5-8 0 a, 9-12 0 b
                    ADD <<a /c;             4-7 0 a
                    run <<E;                4-7 0 E
                    OnBuild Run <<E;        12-15 0 E
                    ONBUILD COPY <<E /x;    13-16 0 E
                    """)
    void announce(String line, String expected) {
        assertThat(scan(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN <<",
                "RUN <<-",
                "RUN <<<E",
                "RUN <<<< E",
                "RUN x<<E",
                "RUN 3x<<E",
                "RUN '<<E'",
                "RUN \"<<E\"",
                "RUN \\<<E",
                "RUN <<\"\"",
                "RUN <<E<F",
                "RUN <E",
                "RUN <<- E",
                "RUN <<E '",
                "RUN <<E \"",
                "RUN <<E ${",
                "RUN <<E ${}",
                "RUN [\"a\", \"<<E\"]",
                "RUN \"${a:-<<E}\"",
                "CMD <<E",
                "ENV a=<<E",
                "FROM <<E",
                "RUNX <<E",
                "RUN\u00A0<<E",
                "RUN <<\u00A0E",
                "<<E",
                "RUN<<E",
                "ONBUILD ONBUILD RUN <<E",
                "ONBUILD CMD <<E",
                "",
                "RUN"
            })
    void announceNothing(String line) {
        assertThat(scan(line)).isEmpty();
    }

    @Test
    void blanksAroundTheNameOfTheInstruction() {
        assertThat(scan("\t\u00A0RUN\t<<E")).isEqualTo("6-9 0 E");
        assertThat(scan(" ONBUILD \t RUN <<E")).isEqualTo("15-18 0 E");
    }

    @Test
    void aWordAlone() {
        assertThat(HeredocWord.is("<<E")).isTrue();
        assertThat(HeredocWord.is("3<<-'E'")).isTrue();
        assertThat(HeredocWord.is("<<'E")).isFalse();
        assertThat(HeredocWord.is("<<")).isFalse();
        assertThat(HeredocWord.is("a")).isFalse();
        assertThat(HeredocWord.is("")).isFalse();
    }
}
