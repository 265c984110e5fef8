package io.dflint.lint.rules.df3036;

/**
 * A quote or bracket without its other half.
 *
 * @param offset where it stands
 */
record Imbalance(int offset, String message) {

    /** One that is never closed. */
    static Imbalance open(CharSequence text, int offset) {
        return switch (text.charAt(offset)) {
            case '"' -> new Imbalance(offset, "unterminated double quote; add \"");
            case '\'' -> new Imbalance(offset, "unterminated single quote; add '");
            case '{' -> new Imbalance(offset, "unterminated {; add }");
            default -> new Imbalance(offset, "unterminated (; add )");
        };
    }

    /** One that closes nothing. */
    static Imbalance closing(CharSequence text, int offset) {
        char c = text.charAt(offset);
        return new Imbalance(
                offset, "unexpected '" + c + "'; remove it, or add " + (c == ')' ? "( before it" : "{ before it"));
    }
}
