package io.dflint.lsp.feature.signature;

import io.dflint.text.LogicalText;

/**
 * The position of a cursor in a JSON array, which may be incomplete or invalid.
 *
 * @param element the index of the element that the cursor is in or before
 * @param count the number of strings in the array
 */
record JsonCursor(Place place, int element, int count) {

    /** The part of the array. */
    enum Place {
        INSIDE,
        /** Directly after the closing bracket. */
        CLOSING,
        BEHIND
    }

    /** @param text a text that begins with the array */
    static JsonCursor of(LogicalText text, int offset) {
        int commas = 0;
        int strings = 0;
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
                strings++;
            } else if (c == ',' && text.sourceOffset(i) < offset) {
                commas++;
            } else if (c == ']') {
                int behind = text.sourceOffset(i) + 1;
                if (offset >= behind) {
                    return new JsonCursor(offset == behind ? Place.CLOSING : Place.BEHIND, commas, strings);
                }
                break;
            }
        }
        return new JsonCursor(Place.INSIDE, commas, strings);
    }
}
