package io.dflint.syntax;

/** The blanks that separate a keyword from its arguments, and words from each other. Other white space does not. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
    }

    /** Returns the offset of the first blank at or after {@code from}, or the length of the text if there is none. */
    public static int next(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Returns the offset of the first character at or after {@code from} that is not a blank, or the length of the text
     * if there is none.
     */
    public static int skip(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
