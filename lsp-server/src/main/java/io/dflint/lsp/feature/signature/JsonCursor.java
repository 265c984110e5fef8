package io.dflint.lsp.feature.signature;

import io.dflint.text.LogicalText;

/**
 * Where a cursor is in a JSON array, which may be unfinished or wrong.
 *
 * @param element the element that it is in or before, from 0
 * @param count how many strings the array has
 */
record JsonCursor(Place place, int element, int count) {

    /** A part of an array. */
    enum Place {
        INSIDE,
        /** Directly after the bracket that closes it. */
        CLOSING,
        BEHIND
    }

    /** @param text begins with the array */
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
