package io.dflint.lint.report;

import io.dflint.lint.output.Style;
import io.dflint.text.LineIndex;
import io.dflint.text.Printable;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;

/** The lines of a range with line numbers before and marks below them. */
final class Snippet {
    /** Of a longer range, only the first and last lines are shown. */
    private static final int MOST_LINES = 4;
    /** Of a longer line, only a part is shown, from a little before the range. */
    private static final int MOST_COLUMNS = 160;

    private static final int COLUMNS_BEFORE = 40;
    private static final int TAB = 4;

    private final SourceText source;
    private final Style style;
    private final int gutter;

    /**
     * Creates snippets.
     *
     * @param gutter the width of the line numbers, in columns
     */
    Snippet(SourceText source, Style style, int gutter) {
        this.source = source;
        this.style = style;
        this.gutter = gutter;
    }

    /**
     * Appends the snippet of a range.
     *
     * @param label the text after the last mark; may be empty
     */
    void append(StringBuilder text, TextRange range, char mark, String markColor, String label) {
        LineIndex lines = source.lines();
        int first = lines.line(range.start());
        // A range that ends at the start of a line does not include that line.
        int last = Math.max(first, lines.line(Math.max(range.start(), range.end() - 1)));
        bar(text);
        text.append('\n');
        boolean shortened = last - first >= MOST_LINES;
        for (int line = first; line <= last; line++) {
            if (shortened && line == first + MOST_LINES - 2) {
                text.repeat(' ', gutter - 1)
                        .append(style.frame())
                        .append("...")
                        .append(style.reset())
                        .append('\n');
                line = last;
            }
            int start = Math.max(range.start(), lines.lineStart(line));
            int end = Math.min(range.end(), lines.lineEnd(line));
            line(text, line, start, Math.max(start, end), mark, markColor, line == last ? label : "");
        }
    }

    private void line(StringBuilder text, int line, int start, int end, char mark, String markColor, String label) {
        LineIndex lines = source.lines();
        int lineStart = lines.lineStart(line);
        int lineEnd = lines.lineEnd(line);
        int from = lineEnd - lineStart <= MOST_COLUMNS ? lineStart : Math.max(lineStart, start - COLUMNS_BEFORE);
        int to = Math.min(lineEnd, from + MOST_COLUMNS);
        String number = Integer.toString(line + 1);
        text.repeat(' ', gutter - number.length())
                .append(style.frame())
                .append(number)
                .append(" | ");
        text.append(style.reset());
        int blanks = 0;
        int marks = 0;
        if (from > lineStart) {
            text.append('…');
            blanks++;
        }
        int markedFrom = firstMarked(line, start, end);
        for (int i = from; i < to; ) {
            int part = Math.min(i < markedFrom ? markedFrom : i < end ? end : to, to);
            int next = Printable.plainEnd(source.content(), i, part);
            int width = next - i;
            if (next > i) {
                text.append(source.content(), i, next);
            } else {
                int codePoint = source.content().codePointAt(i);
                width = appendVisible(text, codePoint);
                next += Character.charCount(codePoint);
            }
            if (i < markedFrom) {
                blanks += width;
            } else if (i < end) {
                marks += width;
            }
            i = next;
        }
        if (to < lineEnd) {
            text.append('…');
        }
        text.append('\n');
        if (start == end) {
            marks++;
        }
        bar(text);
        text.repeat(' ', blanks + 1).append(markColor).repeat(mark, marks).append(style.reset());
        if (!label.isEmpty()) {
            text.append(markColor).append(' ');
            Printable.append(text, label);
            text.append(style.reset());
        }
        text.append('\n');
    }

    /** Continued lines are marked from their first visible character. */
    private int firstMarked(int line, int start, int end) {
        int at = start;
        if (start == source.lines().lineStart(line)) {
            while (at < end && Character.isWhitespace(source.content().charAt(at))) {
                at++;
            }
        }
        return at == end ? start : at;
    }

    private int appendVisible(StringBuilder text, int codePoint) {
        if (codePoint == '\t') {
            text.repeat(' ', TAB);
            return TAB;
        }
        if (Character.isBmpCodePoint(codePoint)) {
            char shown = Printable.of((char) codePoint);
            text.append(Character.isSurrogate(shown) ? '\ufffd' : shown);
            return Printable.width(shown);
        }
        text.appendCodePoint(codePoint);
        return Printable.width(codePoint);
    }

    private void bar(StringBuilder text) {
        text.repeat(' ', gutter + 1).append(style.frame()).append('|').append(style.reset());
    }
}
