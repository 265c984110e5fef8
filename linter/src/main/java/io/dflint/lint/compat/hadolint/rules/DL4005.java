package io.dflint.lint.compat.hadolint.rules;

import io.dflint.shell.SimpleCommand;

/** hadolint treats any link with /bin/sh as a change of the shell. */
public final class DL4005 extends io.dflint.lint.rules.dl4005.DL4005 {
    @Override
    protected boolean replacesShell(SimpleCommand command) {
        return command.hasArg("/bin/sh");
    }
}
