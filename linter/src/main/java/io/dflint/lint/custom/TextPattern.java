package io.dflint.lint.custom;

import java.util.List;

/**
 * Alternative patterns in which {@code *} matches any text and {@code ?} a single character. Matching takes time
 * proportional to at most the product of the lengths.
 */
record TextPattern(List<String> alternatives) {

    TextPattern {
        alternatives = List.copyOf(alternatives);
    }

    boolean matches(String text) {
        for (String pattern : alternatives) {
            if (matches(pattern, text)) {
                return true;
            }
        }
        return false;
    }

    /** Backtracks to the last star only, because it can match whatever an earlier one would match in addition. */
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = -1;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
