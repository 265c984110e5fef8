package io.dflint.lint.rules.sc2260;

import io.dflint.shell.Command;
import io.dflint.shell.Redirection;

/** Redirections that keep a pipe in use. */
final class OutputCopies {
    private OutputCopies() {}

    /** Whether a command copies a descriptor, such as the errors to where the output went. */
    static boolean any(Command command) {
        for (Redirection each : command.redirections()) {
            if (each.operator() == Redirection.Operator.DUPLICATE_OUTPUT) {
                return true;
            }
        }
        return false;
    }
}
