package io.dflint.lint.command;

import io.dflint.shell.SimpleCommand;

/** What {@code apt-get} and {@code apt} have in common. */
public final class Apt {
    private Apt() {}

    /** Whether a command installs packages. */
    public static boolean installs(SimpleCommand command) {
        return PackageTool.APT_GET.installs(command)
                || "apt".equals(command.program()) && PackageTool.APT.installs(command);
    }
}
