package io.dflint.lint.rules.sc3045;

import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import org.jspecify.annotations.Nullable;

/** The options of built-in commands. */
final class BuiltinOptions {
    private BuiltinOptions() {}

    /** Returns the first option that the shell's command does not support, or null if there is none. */
    static @Nullable String foreign(SimpleCommand command, Dialect dialect) {
        String known = command.name() == null ? null : known(command.name(), dialect);
        if (known == null) {
            return null;
        }
        for (ShellWord word : command.args()) {
            String text = word.literal();
            if (text == null || text.length() < 2 || text.charAt(0) != '-' || text.equals("--")) {
                return null;
            }
            for (int i = 1; i < text.length(); i++) {
                if (!Character.isLetter(text.charAt(i))) {
                    return null;
                }
                if (known.indexOf(text.charAt(i)) < 0) {
                    return text.substring(i, i + 1);
                }
                if (command.isNamed("read") && "pd".indexOf(text.charAt(i)) >= 0) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Returns the word that contains an option. */
    static @Nullable ShellWord word(SimpleCommand command, String option) {
        for (ShellWord word : command.args()) {
            if (word.text().startsWith("-") && word.text().contains(option)) {
                return word;
            }
        }
        return null;
    }

    /** Returns the letters of a command's options, or null if any may be valid. */
    private static @Nullable String known(String name, Dialect dialect) {
        boolean posix = dialect == Dialect.SH;
        return switch (name) {
            case "cd" -> "LP";
            case "printf", "trap", "wait" -> "";
            case "type" -> dialect == Dialect.BUSYBOX || dialect == Dialect.ASH ? "p" : "";
            case "export", "readonly" -> "p";
            case "hash" -> posix ? "r" : "rv";
            case "jobs" -> "lp";
            case "read" -> posix ? "r" : "rp";
            case "ulimit" -> posix ? "f" : null;
            case "umask" -> "S";
            case "unset" -> "fv";
            default -> null;
        };
    }
}
