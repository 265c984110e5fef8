package io.dflint.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text as ANTLR reads it, counted in UTF-16 code units. ANTLR's own streams count code points, which shifts every
 * offset behind a character outside the basic plane.
 */
public final class Utf16CharStream implements CharStream {
    private final String text;
    private int position;

    public Utf16CharStream(String text) {
        this.text = text;
    }

    @Override
    public void consume() {
        if (position >= text.length()) {
            throw new IllegalStateException("cannot consume EOF");
        }
        position++;
    }

    @Override
    public int LA(int offset) {
        int at = offset > 0 ? position + offset - 1 : position + offset;
        return at < 0 || at >= text.length() || offset == 0 ? IntStream.EOF : text.charAt(at);
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text;
    }
}
