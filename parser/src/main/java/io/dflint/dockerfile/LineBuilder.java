package io.dflint.dockerfile;

import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Joins the pieces of a logical line. Most lines are one piece, which is not worth a copy. */
final class LineBuilder {
    private final String text;
    private final int emptyAt;
    private LogicalText.@Nullable Builder pieces;
    private int start;
    private int end;

    /**
     * A line without pieces.
     *
     * @param emptyAt where the line stands if no piece follows
     */
    LineBuilder(String text, int emptyAt) {
        this.text = text;
        this.emptyAt = emptyAt;
        start = emptyAt;
        end = emptyAt;
    }

    /** Adds a piece that stands after the last. */
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
