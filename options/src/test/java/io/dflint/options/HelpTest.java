package io.dflint.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static Help help() {
        return new Help("tool build", List.of("[OPTION...] CONTEXT", "--version"), "Builds images.")
                .operand("CONTEXT", "The build context.")
                .options(Sample.values())
                .exitCode(0, "built")
                .exitCode(2, "wrong usage");
    }

    @Test
    void showsTheTable() {
        assertThat(help().text(false)).isEqualTo("""
            Usage: tool build [OPTION...] CONTEXT
                   tool build --version
            Builds images.
                  CONTEXT           The build context.

            Options:
              -t, --tag=NAME        Name of the image. Can be repeated.
              -q, --quiet           Print less than 100% of it.
                  --pull            Pull newer images.
                  --progress=MODE   How to print.
              -h, --help            Show this help message.

            Exit codes:
              0   built
              2   wrong usage
            """);
    }

    @Test
    void leavesOutWhatACommandDoesNotHave() {
        Help help = new Help("tool list", List.of("[OPTION...]"), "Lists images.").options(NoOption.values());
        assertThat(help.text(false)).isEqualTo("""
            Usage: tool list [OPTION...]
            Lists images.

            Options:
              -h, --help   Show this help message.
            """);
    }
}
