package io.dflint.lint.command;

import io.dflint.shell.SimpleCommand;

/** Common parts of {@code apt-get} and {@code apt}. */
public final class Apt {
    private Apt() {}

    /** Reports whether a command installs packages. */
    public static boolean installs(SimpleCommand command) {
        return PackageTool.APT_GET.installs(command)
                || "apt".equals(command.program()) && PackageTool.APT.installs(command);
    }
}
