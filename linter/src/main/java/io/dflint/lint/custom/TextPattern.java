package io.dflint.lint.custom;

import java.util.List;

/**
 * One of several texts, in which {@code *} stands for any text and {@code ?} for a character. Takes time in proportion to the product of the
 * lengths at most.
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

    /** Goes back to the last star only: what an earlier one takes more, the last can take as well. */
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
