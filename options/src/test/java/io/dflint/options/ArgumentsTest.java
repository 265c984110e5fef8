package io.dflint.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }

    /** What was read, one word per option, and the operands. */
    private static String read(String line) throws UsageException {
        Arguments<Sample> arguments = Arguments.read(Sample.values(), words(line));
        List<String> shown = new ArrayList<>();
        arguments.given().forEach(given -> shown.add(given.option() + ":" + given.value()));
        return (arguments.isHelp() ? "help " : "") + String.join(" ", shown) + " | "
                + String.join(" ", arguments.operands());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                          ' | '",
        "a b,                         ' | a b'",
        "-,                           ' | -'",
        "--tag x a,                   'TAG:x | a'",
        "a --tag=x,                   'TAG:x | a'",
        "--tag= a,                    'TAG: | a'",
        "-t x,                        'TAG:x | '",
        "-tx,                         'TAG:x | '",
        "-t=x,                        'TAG:x | '",
        "-t -q,                       'TAG:-q | '",
        "-qt x,                       'QUIET:true TAG:x | '",
        "-qtx=y,                      'QUIET:true TAG:x=y | '",
        "-q=false a,                  'QUIET:false | a'",
        "--pull --pull=0,             'PULL:true PULL:false | '",
        "-t x -- -t y --,             'TAG:x | -t y --'",
        "--help,                      'help  | '",
        "-qh a,                       'help QUIET:true | a'",
    })
    void reads(String line, String expected) throws UsageException {
        assertThat(read(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "--tag,           --tag needs a value: --tag NAME",
        "-qt,             -t needs a value: -t NAME",
        "--tags x,        unknown option '--tags'; did you mean --tag?",
        "-tag,            ",
        "-pull,           unknown option '-pull'; did you mean --pull?",
        "--nothing-like,  unknown option '--nothing-like'",
        "-qx,             unknown option '-x'",
        "--pull=maybe,    --pull: invalid value 'maybe'; expected true or false",
    })
    void saysWhatIsWrong(String line, String message) throws UsageException {
        if (message == null) {
            assertThat(read(line)).isEqualTo("TAG:ag | ");
            return;
        }
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read(line))
                .withMessage(message.replace("''", "'"));
    }

    @Test
    void theLastValueCounts() throws UsageException {
        Arguments<Sample> arguments = Arguments.read(Sample.values(), words("-t a --tag b --pull --pull=false"));

        assertThat(arguments.all(Sample.TAG)).containsExactly("a", "b");
        assertThat(arguments.text(Sample.TAG)).isEqualTo("b");
        assertThat(arguments.isOn(Sample.PULL)).isFalse();
        assertThat(arguments.has(Sample.PULL)).isTrue();
        assertThat(arguments.has(Sample.QUIET)).isFalse();
    }

    @Test
    void optionsCanEndAtTheFirstOperand() throws UsageException {
        Arguments<Sample> arguments = Arguments.read(Sample.values(), words("-q run -q --x"), true);

        assertThat(arguments.operands()).containsExactly("run", "-q", "--x");
        assertThat(arguments.all(Sample.QUIET)).hasSize(1);
    }
}
