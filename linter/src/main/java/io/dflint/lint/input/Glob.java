package io.dflint.lint.input;

/**
 * Matches a single name against a pattern with {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]} and {@code \}
 * escapes.
 */
final class Glob {
    private final String pattern;
    private int next;

    private Glob(String pattern) {
        this.pattern = pattern;
    }

    static boolean matches(String pattern, String name) {
        return new Glob(pattern).matches(name);
    }

    /** Backtracks to the last star only, because it can match whatever an earlier one would match in addition. */
    private boolean matches(String name) {
        int at = 0;
        int resumePattern = -1;
        int resumeName = -1;
        while (at < name.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                resumePattern = ++next;
                resumeName = at;
            } else if (next < pattern.length() && matchesOne(name.charAt(at))) {
                at++;
            } else if (resumePattern >= 0) {
                next = resumePattern;
                at = ++resumeName;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    /** Consumes one element of the pattern and reports whether it matches the character. */
    private boolean matchesOne(char c) {
        char element = pattern.charAt(next++);
        return switch (element) {
            case '?' -> true;
            case '[' -> matchesSet(c);
            case '\\' -> next < pattern.length() && pattern.charAt(next++) == c;
            default -> element == c;
        };
    }

    private boolean matchesSet(char c) {
        int close = endOfSet();
        if (close < 0) {
            // An unclosed bracket matches nothing in Git.
            next = pattern.length();
            return false;
        }
        boolean negated = pattern.charAt(next) == '!' || pattern.charAt(next) == '^';
        if (negated) {
            next++;
        }
        boolean found = false;
        while (next < close) {
            char low = setCharacter();
            char high = low;
            if (next + 1 < close && pattern.charAt(next) == '-') {
                next++;
                high = setCharacter();
            }
            found |= low <= c && c <= high;
        }
        next = close + 1;
        return found != negated;
    }

    private char setCharacter() {
        char c = pattern.charAt(next++);
        return c == '\\' && next < pattern.length() ? pattern.charAt(next++) : c;
    }

    private int endOfSet() {
        int at = next;
        if (at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^')) {
            at++;
        }
        // A bracket in the first position is a member.
        for (int i = at; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == ']' && i > at) {
                return i;
            }
        }
        return -1;
    }
}
