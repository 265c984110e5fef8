package io.dflint.grammar;

/**
 * Compares names letter by letter in lower case, as BuildKit does by Go's {@code strings.ToLower}. Java's own comparison
 * without case also takes a dotless i for an i and a long s for an s.
 */
public final class LowerCase {
    private LowerCase() {}

    /** Whether a text is, in lower case, the given name. */
    public static boolean matches(CharSequence text, String lowerCaseName) {
        return matches(text, 0, text.length(), lowerCaseName);
    }

    /** Whether a part of a text is, in lower case, the given name. */
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
