package io.dflint.lint.output;

import com.google.gson.stream.JsonWriter;
import io.dflint.text.Printable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** The common style of JSON output: one line, with no more escapes than JSON and terminals require. */
public final class Json {
    private static final String HEX = "0123456789abcdef";

    private Json() {}

    public static JsonWriter writer(Writer out) {
        JsonWriter json = new JsonWriter(new EscapedControls(out));
        json.setHtmlSafe(false);
        return json;
    }

    /** Escapes characters that JSON allows but a terminal interprets. They occur only in strings. */
    private static final class EscapedControls extends FilterWriter {
        EscapedControls(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int start, int length) throws IOException {
            int from = start;
            int end = start + length;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (c >= '\u007f' && Printable.of(c) != c) {
                    out.write(text, from, i - from);
                    from = i + 1;
                    out.write("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        out.write(HEX.charAt(c >> shift & 15));
                    }
                }
            }
            out.write(text, from, end - from);
        }

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            write(new String(text, start, length), 0, length);
        }

        @Override
        public void write(int c) throws IOException {
            write(String.valueOf((char) c), 0, 1);
        }
    }
}
