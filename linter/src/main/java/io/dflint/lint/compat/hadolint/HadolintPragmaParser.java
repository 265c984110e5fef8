package io.dflint.lint.compat.hadolint;

import io.dflint.lint.ignore.Pragma;
import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.syntax.Comment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses ignore comments exactly as hadolint does: names consist of the letters of its codes and digits, and a comment
 * with anything after them except another comment is invalid.
 */
public final class HadolintPragmaParser {
    private HadolintPragmaParser() {}

    public static @Nullable Pragma parse(Comment comment) {
        String text = comment.text();
        int at = word(text, 0, "hadolint");
        if (at < 0) {
            return null;
        }
        int stage = word(text, at, "stage");
        int file = word(text, at, "global");
        Scope scope = stage >= 0 ? Scope.STAGE : file >= 0 ? Scope.FILE : Scope.NEXT;
        at = Math.max(at, Math.max(stage, file));
        if (!text.startsWith("ignore", at)) {
            return null;
        }
        at = blanks(text, at + "ignore".length());
        if (at == text.length() || text.charAt(at) != '=') {
            return null;
        }
        List<String> names = names(text, at + 1);
        return names == null ? null : new Pragma(comment, scope, names);
    }

    private static @Nullable List<String> names(String text, int start) {
        List<String> names = new ArrayList<>(2);
        int at = start;
        while (true) {
            at = blanks(text, at);
            int end = at;
            while (end < text.length() && isOfCode(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                return null;
            }
            names.add(text.substring(at, end));
            at = blanks(text, end);
            if (at == text.length() || text.charAt(at) == '#') {
                return names;
            }
            if (text.charAt(at++) != ',') {
                return null;
            }
        }
    }

    /** Returns the offset after a word and the blanks that must follow it, or a negative number if it is not there. */
    private static int word(String text, int start, String word) {
        int end = start + word.length();
        int next = text.startsWith(word, start) ? blanks(text, end) : end;
        return next > end ? next : -1;
    }

    private static boolean isOfCode(char c) {
        return c == 'D' || c == 'L' || c == 'S' || c == 'C' || c >= '0' && c <= '9';
    }

    private static int blanks(String text, int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
