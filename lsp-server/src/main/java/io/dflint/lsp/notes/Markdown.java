package io.dflint.lsp.notes;

/** Puts text of a file into Markdown so that it stays text: no link, image, HTML or fence can come of it. */
public final class Markdown {
    private static final int LONGEST = 200;

    private Markdown() {}

    /** A text as a code span of one line: shortened, line ends and control characters made visible. */
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
                out.append((char) ('\u2400' + c)); // the pictures of control characters
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
