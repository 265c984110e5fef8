package io.dflint.lint.rules.df3036;

/**
 * An unbalanced quote or bracket.
 *
 * @param offset its offset
 */
record Imbalance(int offset, String message) {

    /** Returns one that is never closed. */
    static Imbalance open(CharSequence text, int offset) {
        return switch (text.charAt(offset)) {
            case '"' -> new Imbalance(offset, "unterminated double quote; add \"");
            case '\'' -> new Imbalance(offset, "unterminated single quote; add '");
            case '{' -> new Imbalance(offset, "unterminated {; add }");
            default -> new Imbalance(offset, "unterminated (; add )");
        };
    }

    /** Returns one that closes nothing. */
    static Imbalance closing(CharSequence text, int offset) {
        char c = text.charAt(offset);
        return new Imbalance(
                offset, "unexpected '" + c + "'; remove it, or add " + (c == ')' ? "( before it" : "{ before it"));
    }
}
