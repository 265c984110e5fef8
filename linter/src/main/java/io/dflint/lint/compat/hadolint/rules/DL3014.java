package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.shell.SimpleCommand;

/** hadolint requires exactly two options of a kind for quiet mode. */
public final class DL3014 extends io.dflint.lint.rules.dl3014.DL3014 {
    @Override
    protected boolean asks(SimpleCommand command) {
        return PackageTool.APT_GET.installs(command);
    }

    @Override
    protected boolean isQuiet(int shortOptions, int longOptions) {
        return shortOptions == 2 || longOptions == 2;
    }
}
