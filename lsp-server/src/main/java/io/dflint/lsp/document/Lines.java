package io.dflint.lsp.document;

import java.util.Arrays;

/**
 * The line starts of a text as LSP counts them, where a lone carriage return ends a line too, and the conversion of
 * places. Offsets are in UTF-16 code units.
 */
final class Lines {
    private final String text;
    private final PositionEncoding encoding;
    private final int[] starts;

    Lines(String text, PositionEncoding encoding) {
        this.text = text;
        this.encoding = encoding;
        int[] found = new int[64];
        int count = 1;
        for (int i = 0, n = text.length(); i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == n || text.charAt(i + 1) != '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    int count() {
        return starts.length;
    }

    int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }

    Place place(int offset) {
        int line = line(offset);
        int start = starts[line];
        if (encoding == PositionEncoding.UTF_16) {
            return new Place(line, offset - start);
        }
        int units = 0;
        for (int i = start; i < offset; ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            units += encoding.units(c, length);
            i += length;
        }
        return new Place(line, units);
    }

    /**
     * Converts a place to an offset. A place outside the text is moved to the nearest end of its line or of the text.
     */
    int offset(Place place) {
        if (place.line() < 0) {
            return 0;
        }
        if (place.line() >= starts.length) {
            return text.length();
        }
        int start = starts[place.line()];
        int end = lineEnd(place.line());
        if (encoding == PositionEncoding.UTF_16) {
            return (int) Math.min((long) start + Math.max(0, place.character()), end);
        }
        int units = 0;
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            units += encoding.units(c, length);
            if (units > place.character()) {
                break;
            }
            i += length;
        }
        return i;
    }

    int lineStart(int line) {
        return starts[line];
    }

    /** The end of a line, before its line end. */
    int lineEnd(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        int start = starts[line];
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return end;
    }
}
