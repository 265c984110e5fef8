package io.dflint.lint.command;

import io.dflint.shell.SimpleCommand;

/** What {@code apt-get} and {@code apt} have in common. */
public final class Apt {
    private Apt() {}

    /** Whether a command installs packages; hadolint's rules on installing know {@code apt-get} only. */
    public static boolean installs(SimpleCommand command, boolean asHadolint) {
        return PackageTool.APT_GET.installs(command)
                || !asHadolint && "apt".equals(command.program()) && PackageTool.APT.installs(command);
    }
}
