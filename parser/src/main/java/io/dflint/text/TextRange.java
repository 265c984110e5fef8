package io.dflint.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 offsets into a text.
 *
 * @param start offset of the first code unit, at least 0
 * @param end offset after the last code unit, at least {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: [" + start + ", " + end + ")");
        }
    }

    /** Returns the empty range at an offset. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Reports whether the code unit at {@code offset} is in this range. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /**
     * Reports whether a cursor at {@code offset} touches this range: like {@link #contains}, but also true at its end.
     */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Reports whether the two ranges share at least one code unit. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** Returns the smallest range that covers both. */
    public TextRange union(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(TextRange other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
