package io.dflint.text;

import java.util.Arrays;

/**
 * A text composed of pieces of a source, such as a line with its continuations joined, that keeps the source position
 * of each of its characters.
 *
 * <p>Offsets into this text ("logical") and into the source are UTF-16 code units. Instances are immutable to their
 * users; slices share the mapping.
 */
public final class LogicalText implements CharSequence {
    private final String text;
    private final int from;
    private final int to;
    /** The logical offset at which piece i starts, ascending. The first is 0. */
    private final int[] logical;
    /** The source offset at which piece i starts. */
    private final int[] source;
    /** The number of source code units of piece i. It equals its logical length unless the piece was decoded. */
    private final int[] sourceLength;
    /** Whether the pieces are in source order, as they are in all texts except those with values of variables. */
    private final boolean ordered;
    /**
     * The piece that was looked up last. A text is usually read sequentially, so the next lookup is for the same piece
     * or the one after it. Any value is correct.
     */
    private int recent;

    private LogicalText(
            String text, int from, int to, int[] logical, int[] source, int[] sourceLength, boolean ordered) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.logical = logical;
        this.source = source;
        this.sourceLength = sourceLength;
        this.ordered = ordered;
    }

    /** Returns a text that is one contiguous piece of the source, beginning at an offset. */
    public static LogicalText at(int sourceStart, String text) {
        return new LogicalText(
                text, 0, text.length(), new int[] {0}, new int[] {sourceStart}, new int[] {text.length()}, true);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return text.charAt(from + index);
    }

    @Override
    public LogicalText subSequence(int start, int end) {
        if (start < 0 || end < start || end > length()) {
            throw new IndexOutOfBoundsException("[" + start + ", " + end + ") of " + length());
        }
        return new LogicalText(text, from + start, from + end, logical, source, sourceLength, ordered);
    }

    /** The part from {@code start} to the end. */
    public LogicalText substring(int start) {
        return subSequence(start, length());
    }

    /** Returns the text without white space (see {@link Character#isWhitespace(char)}) at either end. */
    public LogicalText strip() {
        int start = 0;
        int end = length();
        while (start < end && Character.isWhitespace(charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(charAt(end - 1))) {
            end--;
        }
        return subSequence(start, end);
    }

    /**
     * Returns the source offset of the character at a logical offset. At the end of the text, this is the offset after
     * the last character.
     */
    public int sourceOffset(int index) {
        if (index >= length() && length() > 0) {
            return endOf(from + length() - 1);
        }
        return startOf(from + index);
    }

    /**
     * Returns the source range of a logical range. It includes the source between the pieces, such as continuations and
     * comments.
     */
    public TextRange sourceRange(int start, int end) {
        if (start == end) {
            return TextRange.at(sourceOffset(start));
        }
        int first = startOf(from + start);
        return new TextRange(first, Math.max(first, endOf(from + end - 1)));
    }

    /** The source range of the whole text. */
    public TextRange sourceRange() {
        return sourceRange(0, length());
    }

    /**
     * Returns the logical offset of a source offset. An offset between pieces or outside of them is mapped to the next
     * piece.
     */
    public int logicalOffset(int sourceOffset) {
        int first = piece(from);
        for (int i = ordered ? search(first, sourceOffset) : first; i < logical.length && logical[i] <= to; i++) {
            int length = (i + 1 < logical.length ? logical[i + 1] : text.length()) - logical[i];
            if (sourceOffset < source[i] + sourceLength[i]) {
                int inside = Math.max(0, sourceOffset - source[i]);
                return Math.clamp((long) logical[i] + Math.min(inside, length) - from, 0, length());
            }
        }
        return length();
    }

    /**
     * Returns the first piece at or after {@code first} that ends after a source offset. The pieces must be in source
     * order.
     */
    private int search(int first, int sourceOffset) {
        int low = first;
        int high = source.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sourceOffset < source[middle] + sourceLength[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int startOf(int index) {
        int i = piece(index);
        int inside = index - logical[i];
        return source[i] + (decoded(i) ? (inside == 0 ? 0 : sourceLength[i]) : inside);
    }

    private int endOf(int index) {
        int i = piece(index);
        return source[i] + (decoded(i) ? sourceLength[i] : index - logical[i] + 1);
    }

    private boolean decoded(int i) {
        int next = i + 1 < logical.length ? logical[i + 1] : text.length();
        return next - logical[i] != sourceLength[i];
    }

    private int piece(int index) {
        int known = recent;
        if (holds(known, index)) {
            return known;
        }
        int found = known + 1 < logical.length && holds(known + 1, index) ? known + 1 : search(index);
        recent = found;
        return found;
    }

    private boolean holds(int i, int index) {
        return logical[i] <= index && (i + 1 == logical.length || index < logical[i + 1]);
    }

    private int search(int index) {
        int at = Arrays.binarySearch(logical, index);
        if (at < 0) {
            return Math.max(0, -at - 2);
        }
        // Empty pieces share their start with the next piece. The last of them contains the character.
        while (at + 1 < logical.length && logical[at + 1] == index) {
            at++;
        }
        return at;
    }

    public boolean contentEquals(String other) {
        return length() == other.length() && text.startsWith(other, from);
    }

    public boolean contentEqualsIgnoreCase(String other) {
        return length() == other.length() && text.regionMatches(true, from, other, 0, other.length());
    }

    /** Returns the logical offset of the first {@code c} at or after {@code start}, or -1 if there is none. */
    public int indexOf(char c, int start) {
        int found = text.indexOf(c, from + start, to);
        return found < 0 ? -1 : found - from;
    }

    public String substring(int start, int end) {
        return text.substring(from + start, from + end);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }

    /** Builds a text from pieces. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] logical = new int[4];
        private int[] source = new int[4];
        private int[] sourceLength = new int[4];
        private int count;
        private boolean ordered = true;

        private Builder() {}

        /** Appends text that is identical to the source. */
        public Builder append(CharSequence piece, int sourceStart) {
            return appendDecoded(piece, new TextRange(sourceStart, sourceStart + piece.length()));
        }

        /** Appends text that is written differently in the source, such as the character of an escape sequence. */
        public Builder appendDecoded(CharSequence piece, TextRange written) {
            if (piece.isEmpty()) {
                return this;
            }
            boolean plain = piece.length() == written.length();
            if (count > 0 && plain && continues(written.start())) {
                text.append(piece);
                sourceLength[count - 1] += piece.length();
                return this;
            }
            if (count == logical.length) {
                logical = Arrays.copyOf(logical, count * 2);
                source = Arrays.copyOf(source, count * 2);
                sourceLength = Arrays.copyOf(sourceLength, count * 2);
            }
            ordered &= count == 0 || source[count - 1] + sourceLength[count - 1] <= written.start();
            logical[count] = text.length();
            source[count] = written.start();
            sourceLength[count] = written.length();
            count++;
            text.append(piece);
            return this;
        }

        /** Appends a part of another logical text with its source positions. */
        public Builder append(LogicalText part) {
            for (int i = 0; i < part.length(); ) {
                int piece = part.piece(part.from + i);
                int next = piece + 1 < part.logical.length ? part.logical[piece + 1] : part.text.length();
                int end = Math.min(part.length(), next - part.from);
                if (part.decoded(piece)) {
                    appendDecoded(part.substring(i, end), part.sourceRange(i, end));
                } else {
                    append(part.substring(i, end), part.sourceOffset(i));
                }
                i = end;
            }
            return this;
        }

        public int length() {
            return text.length();
        }

        private boolean continues(int sourceStart) {
            int last = count - 1;
            return text.length() - logical[last] == sourceLength[last]
                    && source[last] + sourceLength[last] == sourceStart;
        }

        public LogicalText build() {
            if (count == 0) {
                return LogicalText.at(0, "");
            }
            return new LogicalText(
                    text.toString(),
                    0,
                    text.length(),
                    Arrays.copyOf(logical, count),
                    Arrays.copyOf(source, count),
                    Arrays.copyOf(sourceLength, count),
                    ordered);
        }

        /** Like {@link #build()}, but an empty text is placed at the given source offset. */
        public LogicalText buildAt(int emptyAt) {
            return count == 0 ? LogicalText.at(emptyAt, "") : build();
        }
    }
}
