package io.dflint.lint.compat.hadolint.rules;

import io.dflint.shell.SimpleCommand;

/** hadolint takes any argument with this name for the command. */
public final class DL3035 extends io.dflint.lint.rules.dl3035.DL3035 {
    @Override
    protected boolean upgrades(SimpleCommand command) {
        return command.hasArg("dist-upgrade", "dup");
    }
}
