package io.dflint.lint.facts.value;

/** The quotes around a text. */
public final class Quotes {
    private Quotes() {}

    /** Removes quotes of either kind and any number from both ends of a text. */
    public static String drop(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isQuote(text.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
