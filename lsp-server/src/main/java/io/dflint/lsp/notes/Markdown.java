package io.dflint.lsp.notes;

/** Embeds text from a file in Markdown without any interpretation: it cannot become a link, image, HTML or fence. */
public final class Markdown {
    private static final int LONGEST = 200;

    private Markdown() {}

    /** Returns a text as a code span on one line: shortened, with line breaks and control characters made visible. */
    public static String code(String text) {
        String shown = visible(text.length() > LONGEST ? shortened(text) : text);
        if (shown.isBlank()) {
            return "`\"" + shown + "\"`";
        }
        int longestRun = 0;
        int run = 0;
        for (int i = 0; i < shown.length(); i++) {
            run = shown.charAt(i) == '`' ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
        }
        if (longestRun == 0) {
            return "`" + shown + "`";
        }
        // A code span ends only at a run of as many backticks as it began with.
        String fence = "`".repeat(longestRun + 1);
        return fence + " " + shown + " " + fence;
    }

    private static String shortened(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append('⏎');
            } else if (c < ' ' && c != '\r') {
                out.append((char) ('\u2400' + c)); // the symbols for control characters
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
