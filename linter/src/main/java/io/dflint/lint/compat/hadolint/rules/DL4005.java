package io.dflint.lint.compat.hadolint.rules;

import io.dflint.shell.SimpleCommand;

/** hadolint takes any link that has to do with /bin/sh for a change of the shell. */
public final class DL4005 extends io.dflint.lint.rules.dl4005.DL4005 {
    @Override
    protected boolean replacesShell(SimpleCommand command) {
        return command.hasArg("/bin/sh");
    }
}
