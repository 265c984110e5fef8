package io.dflint.builder.report;

import io.dflint.builder.text.TerminalText;

/** Builds HTML. All texts are escaped; only the markup of this package is added as it is. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Adds markup. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text, with control characters made visible. */
    Html text(String text) {
        String line = TerminalText.line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** Adds a text isolated from the writing direction of its surroundings. */
    Html code(String text) {
        return raw("<code><bdi>").text(text).raw("</bdi></code>");
    }

    Html number(long number) {
        out.append(number);
        return this;
    }

    /** Adds a table cell with a text. */
    Html cell(String text) {
        return raw("<td>").text(text).raw("</td>");
    }

    /** Adds a table cell with a number or size, aligned to the right. */
    Html numberCell(String text) {
        return raw("<td class=\"number\">").text(text).raw("</td>");
    }

    /**
     * Adds a bar in a track as wide as its cell.
     *
     * @param from the start in thousandths
     * @param length the length in thousandths; increased to a visible minimum
     */
    Html bar(String kind, long from, long length, String title) {
        long width = Math.max(4, length);
        long start = Math.min(from, 1000 - width);
        return raw("<svg viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .text(title)
                .raw("\"><rect class=\"track\" width=\"1000\" height=\"16\"/><rect class=\"" + kind + "\" x=\"" + start
                        + "\" y=\"2\" width=\"" + width + "\" height=\"12\"/></svg>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
