package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.shell.SimpleCommand;

/** hadolint accepts only one spelling of the setting. */
public final class DL3015 extends io.dflint.lint.rules.dl3015.DL3015 {

    @Override
    protected boolean installs(SimpleCommand command) {
        return PackageTool.APT_GET.installs(command);
    }

    @Override
    protected boolean isSwitchedOff(SimpleCommand command) {
        return false;
    }
}
