package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as BuildKit's lexer does with nothing set in its environment: at white space outside quotes,
 * variable references kept as written. Heredocs need it to find their names; words with values are the business of the
 * word package.
 */
public final class ShellWords {
    private ShellWords() {}

    /**
     * Where a word stands in the line, quotes and escapes included.
     *
     * @param start UTF-16 offset
     * @param end exclusive
     */
    public record Span(int start, int end) {}

    /** The words of a line; none if a quote or a variable brace is left open, as BuildKit takes no word of such a line. */
    public static List<Span> split(CharSequence line, char escape) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        int at = 0;
        int length = line.length();
        while (at < length) {
            char c = line.charAt(at);
            if (UnicodeSpace.is(c)) {
                if (start >= 0) {
                    words.add(new Span(start, at));
                    start = -1;
                }
                at++;
                continue;
            }
            if (start < 0) {
                start = at;
            }
            at = skipPart(line, at, escape);
            if (at < 0) {
                return List.of();
            }
        }
        if (start >= 0) {
            words.add(new Span(start, length));
        }
        return words;
    }

    /** The offset after the character, quoted part or variable at an offset; -1 if it is left open. */
    private static int skipPart(CharSequence line, int at, char escape) {
        char c = line.charAt(at);
        if (c == '\'') {
            return closing(line, at + 1, '\'');
        }
        if (c == '"') {
            return skipDoubleQuoted(line, at + 1, escape);
        }
        if (c == '$') {
            return skipVariable(line, at);
        }
        if (c == escape) {
            return Math.min(at + 2, line.length());
        }
        return at + 1;
    }

    private static int closing(CharSequence line, int from, char end) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == end) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int skipDoubleQuoted(CharSequence line, int from, char escape) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '$') {
                at = skipVariable(line, at);
                if (at < 0) {
                    return -1;
                }
            } else {
                at += c == escape ? 2 : 1;
            }
        }
        return -1;
    }

    /** Braces nest; a reference without braces is skipped character by character by the caller. */
    private static int skipVariable(CharSequence line, int at) {
        if (at + 1 >= line.length() || line.charAt(at + 1) != '{') {
            return at + 1;
        }
        int depth = 0;
        for (int i = at + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a part of a word is quoted; an escape alone does not count. */
    static boolean hasQuotes(String word, char escape) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\'' || c == '"') {
                return true;
            }
            i += c == escape ? 1 : 0;
        }
        return false;
    }

    /** A word without its quotes and escapes. */
    public static String unquote(String word, char escape) {
        StringBuilder out = new StringBuilder(word.length());
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (c == escape && quote != '\'' && i + 1 < word.length()) {
                char next = word.charAt(++i);
                if (quote == '"' && next != '"' && next != '$' && next != escape) {
                    out.append(c);
                }
                out.append(next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
