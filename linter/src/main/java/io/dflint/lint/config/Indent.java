package io.dflint.lint.config;

import org.jspecify.annotations.Nullable;

/** The indentation of continued lines, as written in settings. */
public final class Indent {
    public static final String EXPECTED = "tab, or a number of spaces from 0 to 16";

    private static final int WIDEST = 16;

    private Indent() {}

    /** Returns the indentation, or null if the text is invalid. */
    public static @Nullable String parse(String text) {
        if (text.equals("tab")) {
            return "\t";
        }
        boolean isNumber = !text.isEmpty() && text.length() <= 2;
        for (int i = 0; i < text.length(); i++) {
            isNumber &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber && Integer.parseInt(text) <= WIDEST ? " ".repeat(Integer.parseInt(text)) : null;
    }
}
