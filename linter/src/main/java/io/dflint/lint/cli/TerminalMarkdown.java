package io.dflint.lint.cli;

/**
 * Renders Markdown on a terminal, as far as explanations of rules use it: headings, fenced code and inline code.
 * Without colour, only the marks that distinguish code from text are kept.
 */
final class TerminalMarkdown {
    private static final String BOLD = "\u001b[1m";
    private static final String CODE = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    private final StringBuilder out = new StringBuilder();
    private final boolean color;

    private TerminalMarkdown(boolean color) {
        this.color = color;
    }

    static String render(String markdown, boolean color) {
        TerminalMarkdown text = new TerminalMarkdown(color);
        boolean fenced = false;
        for (String line : markdown.stripTrailing().split("\n", -1)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced) {
                text.code(line);
            } else {
                text.prose(line);
            }
        }
        return text.out.toString();
    }

    private void code(String line) {
        out.append(line.isEmpty() ? "" : "    ");
        styled(CODE, line);
        out.append('\n');
    }

    private void prose(String line) {
        if (line.startsWith("#")) {
            int text = 0;
            while (text < line.length() && (line.charAt(text) == '#' || line.charAt(text) == ' ')) {
                text++;
            }
            styled(BOLD, line.substring(text));
        } else if (color) {
            codeInLine(line);
        } else {
            out.append(line);
        }
        out.append('\n');
    }

    private void codeInLine(String line) {
        int done = 0;
        while (true) {
            int open = line.indexOf('`', done);
            int close = open < 0 ? -1 : line.indexOf('`', open + 1);
            if (close < 0) {
                out.append(line, done, line.length());
                return;
            }
            out.append(line, done, open);
            styled(CODE, line.substring(open + 1, close));
            done = close + 1;
        }
    }

    private void styled(String style, String text) {
        if (color && !text.isEmpty()) {
            out.append(style).append(text).append(RESET);
        } else {
            out.append(text);
        }
    }
}
