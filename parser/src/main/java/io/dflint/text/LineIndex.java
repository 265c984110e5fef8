package io.dflint.text;

import java.util.Arrays;

/**
 * The offsets of the lines of a text. A line ends with {@code \n} or {@code \r\n}. A lone carriage return is part of
 * the line, as it is for Docker.
 */
public final class LineIndex {
    private final String text;
    private final int[] starts;

    public LineIndex(String text) {
        this.text = text;
        int[] found = new int[64];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = end + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The number of lines. A text that ends with a line end has an empty last line. */
    public int lineCount() {
        return starts.length;
    }

    /** Returns the line that contains an offset, from 0. An offset outside the text is clamped to it. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, Math.max(0, offset));
        return at >= 0 ? at : -at - 2;
    }

    public Position position(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        int line = line(inside);
        return new Position(line, inside - starts[line]);
    }

    /** Returns the offset of a position. A line or column outside the text is clamped to it. */
    public int offset(Position position) {
        if (position.line() < 0) {
            return 0;
        }
        if (position.line() >= starts.length) {
            return text.length();
        }
        return Math.min(starts[position.line()] + Math.max(0, position.column()), lineEnd(position.line()));
    }

    /** The offset of the first code unit of a line. */
    public int lineStart(int line) {
        return starts[line];
    }

    /** The offset after the last code unit of a line, before its line end. */
    public int lineEnd(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        boolean crlf = line + 1 < starts.length && end > starts[line] && text.charAt(end - 1) == '\r';
        return crlf ? end - 1 : end;
    }

    /** The text of a line without its line end. */
    public String lineText(int line) {
        return text.subSequence(lineStart(line), lineEnd(line)).toString();
    }

    /** The range of a line including its line end. */
    public TextRange lineRange(int line) {
        return new TextRange(starts[line], line + 1 < starts.length ? starts[line + 1] : text.length());
    }
}
