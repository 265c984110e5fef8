package io.dflint.lsp.protocol;

/** Converts the Markdown of this server for clients that show text unchanged. */
public final class PlainText {
    private PlainText() {}

    /** Removes fences, code marks and bold. Links keep their text and URL. */
    public static String of(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        for (String line : markdown.split("\n", -1)) {
            if (!line.startsWith("```")) {
                out.append(out.isEmpty() ? "" : "\n")
                        .append(link(line.replace("`", "").replace("**", "")));
            }
        }
        return out.toString().strip();
    }

    private static String link(String line) {
        int middle = line.indexOf("](");
        int start = middle < 0 ? -1 : line.lastIndexOf('[', middle);
        int end = middle < 0 ? -1 : line.indexOf(')', middle);
        if (start < 0 || end < 0) {
            return line;
        }
        return line.substring(0, start) + line.substring(start + 1, middle) + ": " + line.substring(middle + 2, end)
                + line.substring(end + 1);
    }
}
