package io.dflint.lint.rules.df3010;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detects arrays of strings that are not valid JSON. */
final class AlmostJson {
    private AlmostJson() {}

    /** Reports whether a command that is not valid JSON was meant to be an array of strings. */
    static boolean is(String text) {
        if (!text.startsWith("[") || text.startsWith("[[")) {
            return false;
        }
        int at = skipBlanks(text, 1);
        if (at == text.length() || closing(text.charAt(at)) == 0) {
            return false;
        }
        int end = stringEnd(text, at);
        if (end < 0) {
            return text.endsWith("]");
        }
        int next = skipBlanks(text, end);
        if (next == text.length()) {
            return true;
        }
        char c = text.charAt(next);
        // A test has a space after its bracket: [ "$a" ].
        return c == ','
                || closing(c) != 0
                || c == ']' && at == 1 && !text.substring(1, next).contains("$");
    }

    /** Returns the strings as JSON, or null if they are not clear. */
    static @Nullable String repaired(String text) {
        List<String> strings = new ArrayList<>();
        int at = skipBlanks(text, 1);
        while (at < text.length() && closing(text.charAt(at)) != 0) {
            int end = stringEnd(text, at);
            if (end < 0) {
                return null;
            }
            String string = text.substring(at + 1, end - 1);
            if (string.indexOf('"') >= 0 || string.indexOf('\\') >= 0) {
                return null;
            }
            strings.add(string);
            at = skipBlanks(text, end);
            if (at < text.length() && text.charAt(at) == ',') {
                at = skipBlanks(text, at + 1);
            }
        }
        if (at != text.length() - 1 || text.charAt(at) != ']') {
            return null;
        }
        StringBuilder out = new StringBuilder("[");
        for (String string : strings) {
            out.append(out.length() > 1 ? ", \"" : "\"").append(string).append('"');
        }
        return out.append(']').toString();
    }

    private static char closing(char quote) {
        return switch (quote) {
            case '"', '\'' -> quote;
            case '\u201c', '\u201d' -> '\u201d';
            case '\u2018', '\u2019' -> '\u2019';
            default -> 0;
        };
    }

    private static int stringEnd(String text, int start) {
        int end = text.indexOf(closing(text.charAt(start)), start + 1);
        return end < 0 ? -1 : end + 1;
    }

    private static int skipBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
