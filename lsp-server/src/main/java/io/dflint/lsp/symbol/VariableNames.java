package io.dflint.lsp.symbol;

/** Checks names of variables. */
public final class VariableNames {
    private VariableNames() {}

    /** Reports whether a text is a valid name for shells: letters, digits and {@code _}, not starting with a digit. */
    public static boolean isName(String text) {
        if (text.isEmpty() || isDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isNamePart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNamePart(char c) {
        return c == '_' || isDigit(c) || Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
