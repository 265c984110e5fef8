package io.dflint.lint.rules.df3036;

import org.jspecify.annotations.Nullable;

/** Finds unbalanced quotes in a script of cmd. */
final class CmdBalance {
    private CmdBalance() {}

    /**
     * Returns a quote that is open to the end of the line and so hides an operator after it, or null if there is none.
     */
    static @Nullable Imbalance of(CharSequence text) {
        int open = -1;
        boolean hides = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '^' && open < 0) {
                at++;
            } else if (c == '"') {
                open = open < 0 ? at : -1;
                hides = false;
            } else if (c == '\n') {
                if (hides) {
                    break;
                }
                open = -1;
            } else {
                hides |= open >= 0 && (c == '&' || c == '|');
            }
        }
        return open >= 0 && hides
                ? new Imbalance(
                        open, "unterminated double quote, so the operators after it are text; add \" or remove it")
                : null;
    }
}
