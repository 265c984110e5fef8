package io.dflint.dockerfile;

import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Joins the pieces of a logical line. Most lines consist of one piece, for which nothing is copied. */
final class LineBuilder {
    private final String text;
    private final int emptyAt;
    private LogicalText.@Nullable Builder pieces;
    private int start;
    private int end;

    /**
     * Creates an empty line.
     *
     * @param emptyAt the offset of the line if no piece is added
     */
    LineBuilder(String text, int emptyAt) {
        this.text = text;
        this.emptyAt = emptyAt;
        start = emptyAt;
        end = emptyAt;
    }

    /** Adds the next piece of the text. */
    void add(int from, int to) {
        if (from != end && end > start) {
            if (pieces == null) {
                pieces = LogicalText.builder();
            }
            pieces.append(text.substring(start, end), start);
        }
        start = from == end && end > start ? start : from;
        end = to;
    }

    LogicalText build() {
        String last = text.substring(start, end);
        return pieces == null
                ? LogicalText.at(start, last)
                : pieces.append(last, start).buildAt(emptyAt);
    }
}
