package io.dflint.lint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.lint.report.Format;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LintArgumentsTest {
    private static LintArguments read(String line) throws UsageException {
        return LintArguments.of(Arguments.read(LintOption.values(), List.of(line.split(" ", -1))));
    }

    @Test
    void everyOptionCounts() throws UsageException {
        LintArguments read =
                read("-f sarif -o x.sarif --format tty --build-arg A=b=c --build-arg B= --target t --color never"
                        + " -c a.yaml --no-config --stdin-filename name --max-file-size 1M Dockerfile -");

        assertThat(read.paths()).containsExactly("Dockerfile", "-");
        assertThat(read.formats()).containsExactly(Format.SARIF, Format.TTY);
        assertThat(read.outputs()).containsExactly(new ReportTarget.Output("x.sarif", 1));
        assertThat(read.buildArgs()).isEqualTo(Map.of("A", "b=c", "B", ""));
        assertThat(read.target()).isEqualTo("t");
        assertThat(read.color()).isEqualTo(ColorMode.NEVER);
        assertThat(read.config()).isEqualTo("a.yaml");
        assertThat(read.configFiles()).isFalse();
        assertThat(read.stdinFilename()).isEqualTo("name");
        assertThat(read.maxFileSize()).isEqualTo(1 << 20);
    }

    @Test
    void aSwitchCanBeSwitchedOffAgain() throws UsageException {
        assertThat(read("--no-config --no-config=false x")).isEqualTo(read("x"));
        assertThat(read("--no-fail=true x")).isEqualTo(read("--no-fail x")).isNotEqualTo(read("x"));
    }

    @ParameterizedTest
    @CsvSource({
        "--format yaml x,        --format: invalid value 'yaml'; expected ",
        "--ignore=DLX x,         --ignore: unknown rule 'DLX'; expected ",
        "--build-arg==x y,       --build-arg: invalid value '=x'; expected NAME=VALUE",
        "--max-file-size=0 x,    --max-file-size: invalid value '0'; expected a size such as 32M",
        "--target= x,            --target: invalid value ''; expected the name of a stage",
    })
    void aValueThatIsNotAcceptedIsNamed(String line, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read(line))
                .withMessageStartingWith(message);
    }

    /** What completion offers, its option accepts. */
    @ParameterizedTest
    @EnumSource(LintOption.class)
    void candidatesAreAccepted(LintOption option) {
        for (String candidate : option.candidates()) {
            assertThat(option.set(new LintArguments.Builder(), candidate))
                    .as(candidate)
                    .isTrue();
        }
    }
}
