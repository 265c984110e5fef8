package io.dflint.lint.cli;

import picocli.CommandLine.Command;

/** {@code dflint lint}, which is also what dflint does when no command is named. */
@Command(
        name = CommandName.LINT,
        customSynopsis = "dflint [lint] [OPTION...] FILE-OR-DIR...",
        description = "Finds mistakes in Dockerfiles; the default command.")
final class LintCommand extends LintParameters {
    LintCommand(Console console) {
        super(console);
    }
}
