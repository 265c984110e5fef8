package io.dflint.ignore;

/** The syntax check that Docker applies to each pattern when it reads the file: that of Go's {@code path.Match}. */
final class PatternSyntax {
    private final String pattern;
    private int at;

    private PatternSyntax(String pattern) {
        this.pattern = pattern;
    }

    static boolean isValid(String pattern) {
        return new PatternSyntax(pattern).check();
    }

    private boolean check() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '\\' && at++ == pattern.length()) {
                return false;
            }
            if (c == '[' && !brackets()) {
                return false;
            }
        }
        return true;
    }

    /** Reads one or more characters and ranges, up to the closing bracket. */
    private boolean brackets() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (first || at == pattern.length() || pattern.charAt(at) != ']') {
            first = false;
            if (!character()) {
                return false;
            }
            if (pattern.charAt(at) == '-') {
                at++;
                if (!character()) {
                    return false;
                }
            }
        }
        at++;
        return true;
    }

    /** Reads a character that is not the last one of the pattern. A hyphen or a closing bracket must be escaped. */
    private boolean character() {
        if (at == pattern.length() || pattern.charAt(at) == '-' || pattern.charAt(at) == ']') {
            return false;
        }
        if (pattern.charAt(at) == '\\') {
            at++;
        }
        at++;
        return at < pattern.length();
    }
}
