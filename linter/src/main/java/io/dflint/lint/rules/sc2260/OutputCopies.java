package io.dflint.lint.rules.sc2260;

import io.dflint.shell.Command;
import io.dflint.shell.Redirection;

/** Detects redirections with which a pipe is still used. */
final class OutputCopies {
    private OutputCopies() {}

    /** Reports whether a command duplicates a descriptor, for example to redirect errors to the original output. */
    static boolean any(Command command) {
        for (Redirection each : command.redirections()) {
            if (each.operator() == Redirection.Operator.DUPLICATE_OUTPUT) {
                return true;
            }
        }
        return false;
    }
}
