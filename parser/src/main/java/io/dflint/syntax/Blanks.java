package io.dflint.syntax;

/** The spaces that separate a name from its arguments and words from each other; other white space does not. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
    }

    /** Where the first blank at or after a place stands; the end of the text without one. */
    public static int next(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the first character at or after a place stands that is no blank; the end of the text without one. */
    public static int skip(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
