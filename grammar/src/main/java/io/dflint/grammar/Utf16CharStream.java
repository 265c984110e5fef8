package io.dflint.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A character stream for the lexer that counts UTF-16 code units. ANTLR's own streams count code points, which shifts
 * every offset after a character outside the basic multilingual plane.
 *
 * <p>The lexer sees a simplified text of the same length, so that it needs no predicates and no transitions outside
 * ASCII, which ANTLR does not cache: the escape character of the file is always shown as a backslash, and the other of
 * the two as a backtick; white space outside ASCII is shown as {@code \\u0001}, and any other character outside ASCII,
 * or that one, as a letter. {@link #getText} and {@link #toString} return the original text.
 */
public final class Utf16CharStream implements CharStream {
    static final char OTHER_SPACE = 1;
    private static final char LETTER = 'x';

    private final String text;
    private final char escape;
    private int position;

    /**
     * Creates a stream at the beginning of a text.
     *
     * @param escape the escape character of the file: a backslash or a backtick
     */
    public Utf16CharStream(String text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    /** The escape character of the file. */
    char escape() {
        return escape;
    }

    /** The character that the lexer sees at an offset in the text. */
    char at(int offset) {
        return simplified(text.charAt(offset));
    }

    private char simplified(char c) {
        if (c == '\\' || c == '`') {
            return c == escape ? '\\' : '`';
        }
        if (c < 0x80) {
            return c == OTHER_SPACE ? LETTER : c;
        }
        return UnicodeSpace.is(c) ? OTHER_SPACE : LETTER;
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
        return at < 0 || at >= text.length() || offset == 0 ? IntStream.EOF : simplified(text.charAt(at));
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
