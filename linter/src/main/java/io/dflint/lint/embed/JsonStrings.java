package io.dflint.lint.embed;

import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Dockerfiles in a double-quoted string, with {@code \n} for line ends. */
final class JsonStrings {
    private JsonStrings() {}

    /**
     * Returns the Dockerfile in a string.
     *
     * @param range the range of the string with its quotes
     * @param value the decoded string
     * @return null if the string is not in JSON syntax
     */
    static @Nullable Embedded embedded(SourceText source, TextRange range, String value) {
        String text = range.of(source.content());
        if (text.length() < 2 || text.indexOf('\n') >= 0) {
            return null;
        }
        int[] offsets = new int[value.length() + 1];
        int length = 0;
        int at = 1;
        while (at < text.length() - 1) {
            if (length == value.length()) {
                return null;
            }
            offsets[length++] = range.start() + at;
            if (text.charAt(at) != '\\') {
                at++;
            } else {
                at += text.charAt(at + 1) == 'u' ? 6 : 2;
            }
        }
        offsets[length] = range.end() - 1;
        return length == value.length() ? new Embedded(value, offsets, range, JsonStrings::quoted) : null;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
