package io.dflint.text;

import org.jspecify.annotations.Nullable;

/**
 * The text of a file. A leading byte order mark is remembered and is not part of {@link #content()}, so offset 0 is the
 * first character that an editor shows.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String content;
    private final boolean byteOrderMark;
    private volatile @Nullable LineIndex lines;

    private SourceText(String content, boolean byteOrderMark) {
        this.content = content;
        this.byteOrderMark = byteOrderMark;
    }

    public static SourceText of(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new SourceText(marked ? text.substring(1) : text, marked);
    }

    /** The text without its byte order mark. All offsets refer to it. */
    public String content() {
        return content;
    }

    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** The text as in the file, including the byte order mark. */
    public String original() {
        return byteOrderMark ? BYTE_ORDER_MARK + content : content;
    }

    public int length() {
        return content.length();
    }

    public String slice(TextRange range) {
        return content.substring(range.start(), range.end());
    }

    public LineIndex lines() {
        LineIndex known = lines;
        if (known == null) {
            known = new LineIndex(content);
            lines = known;
        }
        return known;
    }

    public Position position(int offset) {
        return lines().position(offset);
    }

    /** The first line end in the file, or {@code "\n"} if there is none. */
    public String lineEnding() {
        int at = content.indexOf('\n');
        return at > 0 && content.charAt(at - 1) == '\r' ? "\r\n" : "\n";
    }
}
