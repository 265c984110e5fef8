package io.dflint.lint.output;

import io.dflint.text.Printable;

/** Escapes text for XML 1.0. */
public final class Xml {
    private Xml() {}

    /** Appends text for an element, or for an attribute in double or single quotes. */
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
                // Unescaped, an attribute value would contain spaces in their place.
                case '\t', '\n', '\r' -> reference(xml, c);
                default -> {
                    if (c >= 0x7f && c <= 0xffff && Printable.of((char) c) != c) {
                        reference(xml, c); // a terminal would interpret it
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

    /** XML 1.0 cannot contain control characters and unpaired surrogates, not even as references. */
    private static int allowed(int c) {
        boolean forbidden = c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xfffe
                || c == 0xffff;
        return forbidden ? 0xfffd : c;
    }
}
