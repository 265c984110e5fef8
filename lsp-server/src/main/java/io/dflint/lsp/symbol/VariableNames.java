package io.dflint.lsp.symbol;

/** What can be the name of a variable. */
public final class VariableNames {
    private VariableNames() {}

    /** Whether a text is a name that shells take: letters, digits and {@code _}, no digit first. */
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
