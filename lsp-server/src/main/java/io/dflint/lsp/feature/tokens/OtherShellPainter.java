package io.dflint.lsp.feature.tokens;

import io.dflint.text.LogicalText;

/** Paints a command line of PowerShell or cmd, as far as possible without parsing it. */
final class OtherShellPainter {
    private final LogicalText text;
    private final Canvas canvas;
    private boolean command = true;

    private OtherShellPainter(LogicalText text, Canvas canvas) {
        this.text = text;
        this.canvas = canvas;
    }

    static void paint(LogicalText text, Canvas canvas) {
        new OtherShellPainter(text, canvas).paint();
    }

    private void paint() {
        canvas.paint(text.sourceRange(), TokenType.PARAMETER);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, at + 1);
                at = paint(at, close < 0 ? text.length() : close + 1, TokenType.STRING);
                command = false;
            } else if (c == '$' || c == '%') {
                at = variable(at);
                command = false;
            } else if (";|&<>".indexOf(c) >= 0) {
                at = paint(at, at + 1, TokenType.OPERATOR);
                command = c != '<' && c != '>';
            } else if (Character.isWhitespace(c) || !command) {
                at++;
            } else {
                at = paint(at, wordEnd(at), TokenType.FUNCTION);
                command = false;
            }
        }
    }

    private int paint(int start, int end, TokenType type) {
        canvas.paint(text.sourceRange(start, end), type);
        return end;
    }

    /** Paints {@code $name}, {@code $env:name}, <code>${name}</code> or {@code %name%}, and returns its end. */
    private int variable(int start) {
        int end = start + 1;
        boolean percent = text.charAt(start) == '%';
        boolean braces = !percent && end < text.length() && text.charAt(end) == '{';
        if (braces) {
            int close = text.indexOf('}', end);
            return close < 0 ? end : paint(start, close + 1, TokenType.VARIABLE);
        }
        while (end < text.length() && isNamePart(text.charAt(end), percent)) {
            end++;
        }
        boolean closed = !percent || end < text.length() && text.charAt(end) == '%';
        if (end == start + 1 || !closed) {
            return end;
        }
        return paint(start, percent ? end + 1 : end, TokenType.VARIABLE);
    }

    private static boolean isNamePart(char c, boolean percent) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' && !percent;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ";|&<>\"'$".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, start + 1);
    }
}
