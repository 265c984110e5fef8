package io.dflint.lint.output;

import io.dflint.text.Printable;

/** Text as XML 1.0 takes it. */
public final class Xml {
    private Xml() {}

    /** Appends text for an element or for an attribute in double or single quotes. */
    public static void append(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&apos;");
                // As they are, a reader of an attribute would make spaces of them.
                case '\t', '\n', '\r' -> reference(xml, c);
                default -> {
                    if (c >= 0x7f && c <= 0xffff && Printable.of((char) c) != c) {
                        reference(xml, c); // A terminal would obey it.
                    } else {
                        xml.appendCodePoint(allowed(c));
                    }
                }
            }
        }
    }

    /** Appends a blank and {@code name="value"}. */
    public static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"");
        append(xml, value);
        xml.append('"');
    }

    public static void reference(StringBuilder xml, int codePoint) {
        xml.append("&#").append(allowed(codePoint)).append(';');
    }

    /** XML 1.0 cannot hold control characters and halves of pairs, not even as references. */
    private static int allowed(int c) {
        boolean forbidden = c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xfffe
                || c == 0xffff;
        return forbidden ? 0xfffd : c;
    }
}
