package io.dflint.lsp.feature.completion;

import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * The string of a JSON array at the cursor.
 *
 * @param text the text up to the cursor, without the quote
 * @param index the number of strings before it
 */
record JsonWord(LogicalText text, int index) {

    /**
     * @param array the array up to the cursor
     * @return null if the cursor is not in a string
     */
    static @Nullable JsonWord of(LogicalText array) {
        int open = -1;
        int index = 0;
        for (int at = 0; at < array.length(); at++) {
            char c = array.charAt(at);
            if (c == '"') {
                index += open < 0 ? 0 : 1;
                open = open < 0 ? at : -1;
            } else if (c == '\\' && open >= 0) {
                at++;
            }
        }
        return open < 0 ? null : new JsonWord(array.substring(open + 1), index);
    }

    /** Reports whether another string follows. */
    boolean isFollowed(LogicalText after) {
        int end = after.indexOf('"', 0);
        return end >= 0 && after.indexOf('"', end + 1) >= 0;
    }
}
