package io.dflint.lint.output;

import io.dflint.text.Position;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;

/**
 * A range as lines and columns, both from 1, with columns in UTF-16 code units. The end is the position after the last
 * character.
 */
public record Place(int line, int column, int endLine, int endColumn) {

    public static Place of(SourceText source, TextRange range) {
        Position start = source.position(range.start());
        Position end = source.position(range.end());
        return new Place(start.line() + 1, start.column() + 1, end.line() + 1, end.column() + 1);
    }

    public boolean isEmpty() {
        return line == endLine && column == endColumn;
    }
}
