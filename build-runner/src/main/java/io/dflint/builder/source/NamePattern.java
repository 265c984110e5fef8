package io.dflint.builder.source;

/**
 * A pattern for one component of a path, in the syntax of Go's {@code filepath.Match}: {@code *}, {@code ?}, {@code
 * [a-z]}, {@code [^a]} and a backslash before a literal character. {@code **} means the same as {@code *}.
 */
final class NamePattern {
    private final String pattern;

    private NamePattern(String pattern) {
        this.pattern = pattern;
    }

    static boolean hasWildcards(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if a bracket is not closed or empty, or the pattern ends with a backslash
     */
    static NamePattern of(String pattern) {
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '[') {
                at = classEnd(pattern, at);
            } else if (c == '\\' && at + 1 == pattern.length()) {
                throw bad(pattern);
            } else {
                at += c == '\\' ? 2 : 1;
            }
        }
        return new NamePattern(pattern);
    }

    private static IllegalArgumentException bad(String pattern) {
        return new IllegalArgumentException("syntax error in pattern: " + pattern);
    }

    /**
     * Matches greedily with a single backtracking point, so the time is at most proportional to the product of both
     * lengths.
     */
    boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int starIn = 0;
        while (in < name.length() || at < pattern.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = ++at;
                starIn = in;
                continue;
            }
            int next = in < name.length() && at < pattern.length() ? step(at, name.codePointAt(in)) : -1;
            if (next >= 0) {
                at = next;
                in += Character.charCount(name.codePointAt(in));
            } else if (star >= 0 && starIn < name.length()) {
                starIn += Character.charCount(name.codePointAt(starIn));
                in = starIn;
                at = star;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Returns the index in the pattern after it has matched a character, or -1 if it does not match. */
    private int step(int at, int c) {
        int p = pattern.codePointAt(at);
        return switch (p) {
            case '?' -> at + 1;
            case '[' -> inClass(at, c) ? classEnd(pattern, at) : -1;
            case '\\' -> {
                int escaped = pattern.codePointAt(at + 1);
                yield escaped == c ? at + 1 + Character.charCount(escaped) : -1;
            }
            default -> p == c ? at + Character.charCount(p) : -1;
        };
    }

    private boolean inClass(int open, int c) {
        int at = open + 1;
        boolean negated = pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        boolean in = false;
        boolean first = true;
        while (first || pattern.charAt(at) != ']') {
            first = false;
            at += pattern.charAt(at) == '\\' ? 1 : 0;
            int low = pattern.codePointAt(at);
            at += Character.charCount(low);
            int high = low;
            if (pattern.charAt(at) == '-') {
                at++;
                at += pattern.charAt(at) == '\\' ? 1 : 0;
                high = pattern.codePointAt(at);
                at += Character.charCount(high);
            }
            in |= low <= c && c <= high;
        }
        return in != negated;
    }

    /** Returns the index after the closing bracket of a class. */
    private static int classEnd(String pattern, int open) {
        int at = open + 1;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (first || at >= pattern.length() || pattern.charAt(at) != ']') {
            first = false;
            at = member(pattern, at);
            if (at < pattern.length() && pattern.charAt(at) == '-') {
                at = member(pattern, at + 1);
            }
        }
        return at + 1;
    }

    /** Returns the index after a character of a class, which is never the last of the pattern. */
    private static int member(String pattern, int from) {
        int at = from;
        if (at >= pattern.length() || pattern.charAt(at) == '-' || pattern.charAt(at) == ']') {
            throw bad(pattern);
        }
        at += pattern.charAt(at) == '\\' ? 1 : 0;
        at += at < pattern.length() ? Character.charCount(pattern.codePointAt(at)) : 0;
        if (at >= pattern.length()) {
            throw bad(pattern);
        }
        return at;
    }
}
