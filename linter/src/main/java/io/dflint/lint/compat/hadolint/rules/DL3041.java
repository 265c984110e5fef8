package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.RpmPinRule;
import io.dflint.shell.SimpleCommand;

/** Reports a {@code dnf} that installs whatever version is available, as hadolint does. */
public final class DL3041 extends RpmPinRule {
    public DL3041() {
        super(
                new io.dflint.lint.rules.dl3041.DL3041().info(),
                PackageTool.DNF,
                "dnf installs whatever version it finds; write package-version");
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return super.installs(command) && !command.hasArg("group");
    }
}
