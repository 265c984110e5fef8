package io.dflint.lint.facts.script;

import io.dflint.syntax.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A comment {@code # hadolint shell=powershell}, which sets the shell of a base image where no SHELL does.
 *
 * @param comment the comment
 * @param shell the program
 */
public record ShellPragma(Comment comment, String shell) {
    private static final String START = "hadolint shell";

    /** Parses a comment. Returns null if it does not set a shell. */
    public static @Nullable ShellPragma parse(Comment comment) {
        String text = comment.text();
        if (!text.startsWith(START)) {
            return null;
        }
        String rest = text.substring(START.length()).stripLeading();
        if (!rest.startsWith("=")) {
            return null;
        }
        String value = rest.substring(1).stripLeading();
        int end = 0;
        while (end < value.length() && !Character.isWhitespace(value.charAt(end)) && value.charAt(end) != '#') {
            end++;
        }
        String behind = value.substring(end).stripLeading();
        return end == 0 || !behind.isEmpty() && !behind.startsWith("#")
                ? null
                : new ShellPragma(comment, value.substring(0, end));
    }
}
