package io.dflint.shell.call;

import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to find the command in the arguments of a program that runs another one, such as {@code sudo}.
 *
 * @param valueFlags the letters of short options that take the next word as their value
 * @param valueOptions the long options that take the next word as their value
 * @param operands the number of words between the options and the command
 * @param assignments whether {@code NAME=VALUE} can precede the command
 */
record Wrapper(String valueFlags, List<String> valueOptions, int operands, boolean assignments) {
    private static final Wrapper PLAIN = new Wrapper("", List.of(), 0, false);

    /** Returns the wrapper for a program, or null if it does not run another one. */
    static @Nullable Wrapper of(String program) {
        return switch (program) {
            case "builtin", "busybox", "command", "nohup", "setsid", "eatmydata", "fakeroot", "chronic", "unbuffer" ->
                PLAIN;
            case "exec" -> new Wrapper("a", List.of(), 0, false);
            case "sudo" ->
                new Wrapper(
                        "ughpCrtTUDR",
                        List.of("user", "group", "host", "prompt", "chdir", "chroot", "close-from", "role", "type"),
                        0,
                        true);
            case "doas" -> new Wrapper("uC", List.of(), 0, false);
            case "env" -> new Wrapper("uC", List.of("unset", "chdir"), 0, true);
            case "nice" -> new Wrapper("n", List.of("adjustment"), 0, false);
            case "ionice" -> new Wrapper("cn", List.of("class", "classdata"), 0, false);
            case "stdbuf" -> new Wrapper("ioe", List.of("input", "output", "error"), 0, false);
            case "time" -> new Wrapper("fo", List.of("format", "output"), 0, false);
            case "timeout" -> new Wrapper("ks", List.of("kill-after", "signal"), 1, false);
            case "runuser" -> new Wrapper("ugGsw", List.of("user", "group", "supp-group", "shell"), 0, false);
            case "xvfb-run" ->
                new Wrapper("efnpsw", List.of("error-file", "auth-file", "server-num", "server-args"), 0, false);
            case "chroot", "gosu", "su-exec" -> new Wrapper("", List.of(), 1, false);
            case "xargs" ->
                new Wrapper(
                        "adEILnPs",
                        List.of("arg-file", "delimiter", "max-lines", "max-args", "max-procs", "max-chars"),
                        0,
                        false);
            default -> null;
        };
    }

    /**
     * Returns the index of the first word of the command, at or after {@code first}, or the number of words if there is
     * none.
     */
    int target(List<ShellWord> words, int first) {
        int at = first;
        int count = words.size();
        while (at < count) {
            String text = words.get(at).text();
            if (text.equals("--")) {
                at++;
                break;
            }
            if (text.length() > 1 && text.charAt(0) == '-') {
                if (asksOnly(text)) {
                    return count;
                }
                at += takesNext(text) ? 2 : 1;
            } else if (assignments && isAssignment(text)) {
                at++;
            } else {
                break;
            }
        }
        return Math.min(count, at + operands);
    }

    /** Reports whether an option makes the program run nothing, as {@code command -v} does. */
    private boolean asksOnly(String option) {
        return valueFlags.isEmpty() && operands == 0 && (option.equals("-v") || option.equals("-V"));
    }

    private boolean takesNext(String option) {
        if (option.charAt(1) == '-') {
            return valueOptions.contains(option.substring(2));
        }
        return valueFlags.indexOf(option.charAt(option.length() - 1)) >= 0;
    }

    private static boolean isAssignment(String text) {
        int end = ShellName.end(text, 0, text.length());
        return end > 0 && end < text.length() && text.charAt(end) == '=';
    }
}
