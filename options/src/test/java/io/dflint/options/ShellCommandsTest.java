package io.dflint.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandsTest {
    private static Help program() {
        Help build = new Help("tool build", List.of("[OPTION...] CONTEXT", "--version"), "Builds 'images'.")
                .operand("CONTEXT", "The build context.")
                .options(Sample.values())
                .exitCode(0, "built");
        Help help = new Help("tool", List.of("COMMAND"), "Does things.").command(build);
        return ShellCommands.addTo(help.exitCode(0, "done").exitCode(2, "wrong usage"));
    }

    private static String run(String... words) throws UsageException {
        return ShellCommands.run(program(), List.of(words));
    }

    @Test
    void completesOptionsAndTheirValuesInBashAndZsh() throws UsageException {
        assertThat(run("completion", "bash"))
                .contains("--progress", "\"plain\" \"fancy\"", "build", "ZSH_VERSION")
                .isEqualTo(run("completion", "zsh"));
    }

    @Test
    void completesInFish() throws UsageException {
        assertThat(run("completion", "fish")).isEqualTo("""
            complete -c tool -n 'not __fish_seen_subcommand_from build completion man' -a build -d 'Builds \\'images\\'.'
            complete -c tool -n 'not __fish_seen_subcommand_from build completion man' -a completion -d 'Prints a script \
            that completes commands, options and their values: source <(tool completion bash), or tool completion fish | source.'
            complete -c tool -n 'not __fish_seen_subcommand_from build completion man' -a man -d 'Prints the manual page: \
            tool man | man -l -.'
            complete -c tool -n '__fish_seen_subcommand_from build' -s t -l tag -r -d 'Name of the image. Can be repeated.'
            complete -c tool -n '__fish_seen_subcommand_from build' -s q -l quiet -d 'Print less than 100% of it.'
            complete -c tool -n '__fish_seen_subcommand_from build' -l pull -d 'Pull newer images.'
            complete -c tool -n '__fish_seen_subcommand_from build' -l progress -x -a 'plain fancy' -d 'How to print.'
            complete -c tool -n '__fish_seen_subcommand_from build' -s h -l help -d 'Show this help message.'
            complete -c tool -n '__fish_seen_subcommand_from completion' -s h -l help -d 'Show this help message.'
            complete -c tool -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish' -d 'SHELL'
            complete -c tool -n '__fish_seen_subcommand_from man' -s h -l help -d 'Show this help message.'
            """);
    }

    @Test
    void printsAManualPage() throws UsageException {
        assertThat(run("man")).startsWith("""
            .TH "TOOL" "1" "" "tool" "User Commands"
            .SH "NAME"
            tool \\- Does things
            .SH "SYNOPSIS"
            tool COMMAND
            .SH "DESCRIPTION"
            Does things.
            .SH "COMMANDS"
            .SS "tool build"
            Builds 'images'.
            .PP
            tool build [OPTION...] CONTEXT
            .br
            tool build \\-\\-version
            .TP
            \\fICONTEXT\\fR
            The build context.
            .TP
            \\fB\\-t\\fR, \\fB\\-\\-tag\\fR=\\fINAME\\fR
            Name of the image. Can be repeated.
            """).endsWith("""
            .SH "EXIT STATUS"
            .TP
            \\fB0\\fR
            done
            .TP
            \\fB2\\fR
            wrong usage
            """);
    }

    @Test
    void makesThePageOfTheDocumentation() {
        assertThat(ShellCommands.reference(program())).startsWith("""
            # tool

            Does things.

            ```
            tool COMMAND
            ```

            | exit code | meaning |
            | --- | --- |
            | 0 | done |
            | 2 | wrong usage |

            ## tool build

            Builds 'images'.

            ```
            tool build [OPTION...] CONTEXT
            tool build --version
            ```

            | argument | meaning |
            | --- | --- |
            | `CONTEXT` | The build context. |

            | option | meaning |
            | --- | --- |
            | `-t`, `--tag=NAME` | Name of the image. Can be repeated. |
            """);
    }

    @Test
    void describesTheSameOptionsOnce() {
        Help again = new Help("tool plan", List.of("CONTEXT"), "Plans.").options(Sample.values());

        assertThat(ShellCommands.reference(program().command(again)))
                .contains("The options are those of `tool build`.\n");
    }

    @Test
    void saysWhichShellsThereAre() {
        assertThatThrownBy(() -> run("completion", "tcsh"))
                .hasMessage("unknown shell 'tcsh'; expected bash, zsh or fish");
        assertThatThrownBy(() -> run("completion")).hasMessage("expected the name of one shell: bash, zsh or fish");
        assertThatThrownBy(() -> run("man", "2")).hasMessage("unexpected argument '2'");
    }
}
