package io.dflint.lint.kit;

import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import org.jspecify.annotations.Nullable;

/** Commands that do not read standard input. */
public final class NonReaders {
    private NonReaders() {}

    /** Returns the redirection from which a command reads, or null if there is none. */
    public static @Nullable Redirection reads(SimpleCommand command) {
        for (Redirection each : command.redirections()) {
            if (each.isInput()) {
                return each;
            }
        }
        return null;
    }

    /** Reports whether a command takes all its input from its arguments. */
    public static boolean ignoresInput(SimpleCommand command) {
        String name = command.name();
        if (name == null) {
            return false;
        }
        for (ShellWord word : command.words()) {
            if (word.text().contains("/dev/stdin") || word.text().contains("$(")) {
                return false;
            }
        }
        return switch (name) {
            case "alias",
                    "basename",
                    "bg",
                    "cal",
                    "cd",
                    "chgrp",
                    "chmod",
                    "chown",
                    "cp",
                    "echo",
                    "export",
                    "fg",
                    "fuser",
                    "getconf",
                    "getopt",
                    "getopts",
                    "ipcrm",
                    "ipcs",
                    "jobs",
                    "kill",
                    "ln",
                    "ls",
                    "locale",
                    "mv",
                    "printf",
                    "ps",
                    "pwd",
                    "renice",
                    "rm",
                    "rmdir",
                    "set",
                    "sleep",
                    "touch",
                    "trap",
                    "ulimit",
                    "unalias",
                    "uname" -> !asks(command);
            default -> false;
        };
    }

    /** Reports whether a command prompts and reads the answer. */
    private static boolean asks(SimpleCommand command) {
        return command.isNamed("cp", "mv", "rm") && command.hasFlag("i", "interactive") || command.hasArg("-");
    }
}
