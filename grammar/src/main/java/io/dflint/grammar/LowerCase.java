package io.dflint.grammar;

/**
 * Compares names in lower case character by character, as BuildKit does with Go's {@code strings.ToLower}. Java's own
 * case-insensitive comparison also equates a dotless i with i and a long s with s.
 */
public final class LowerCase {
    private LowerCase() {}

    /** Reports whether a text in lower case equals a name. */
    public static boolean matches(CharSequence text, String lowerCaseName) {
        return matches(text, 0, text.length(), lowerCaseName);
    }

    /** Reports whether a part of a text in lower case equals a name. */
    public static boolean matches(CharSequence text, int start, int end, String lowerCaseName) {
        if (end - start != lowerCaseName.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (Character.toLowerCase(text.charAt(i)) != lowerCaseName.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }
}
