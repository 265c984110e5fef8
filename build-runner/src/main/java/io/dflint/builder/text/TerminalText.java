package io.dflint.builder.text;

import io.dflint.text.Printable;

/**
 * Makes texts from a Dockerfile, an image, a daemon or a program safe to print: they cannot move the cursor, set a
 * window title, write to the clipboard, or start a line of their own.
 */
public final class TerminalText {
    /** No message needs more, but the responses of a daemon can have any length. */
    private static final int MAX_LINE = 4000;

    private static final char ESCAPE = '\u001b';

    private TerminalText() {}

    /** Returns a text as part of a single line: control characters, including line breaks, are made visible. */
    public static String line(String text) {
        return Printable.of(text.length() <= MAX_LINE ? text : text.substring(0, MAX_LINE) + "…");
    }

    /**
     * Returns the output of a program with its line breaks and tabs.
     *
     * @param colors whether escape sequences for colours are kept; all others are removed
     */
    public static String output(String text, boolean colors) {
        int at = 0;
        while (at < text.length() && isHarmless(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, at);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                int end = sequenceEnd(text, at);
                if (colors && isColor(text, at, end)) {
                    out.append(text, at, end);
                }
                at = end;
            } else {
                if (isHarmless(c)) {
                    out.append(c);
                } else if (c != '\b' && c != '\u0007' && c >= '\u007f') {
                    out.append(Printable.of(c));
                }
                at++;
            }
        }
        return out.toString();
    }

    private static boolean isHarmless(char c) {
        return c >= ' ' && c < '\u007f' || c == '\n' || c == '\t' || c == '\r' || c >= '\u00a0' && Printable.of(c) == c;
    }

    /** Returns the end of an escape sequence (ECMA-48), or the end of the text if it is incomplete. */
    private static int sequenceEnd(String text, int start) {
        int at = start + 1;
        if (at >= text.length()) {
            return at;
        }
        char kind = text.charAt(at);
        return switch (kind) {
            case '[' -> controlEnd(text, at + 1);
            case ']', 'P', 'X', '^', '_' -> stringEnd(text, at + 1);
            default -> shortEnd(text, at);
        };
    }

    private static int controlEnd(String text, int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) < '@' || text.charAt(at) > '~')) {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }

    /**
     * Returns the end of a control string, such as one that sets a window title. It ends with BEL or {@code ESC \}, and
     * at the latest at a line break.
     */
    private static int stringEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\u0007' && text.charAt(at) != '\n') {
            if (text.charAt(at) == ESCAPE) {
                return Math.min(text.length(), at + 2);
            }
            at++;
        }
        return at < text.length() && text.charAt(at) == '\u0007' ? at + 1 : at;
    }

    private static int shortEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '/') {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }

    /** Reports whether a sequence sets colours and fonts: {@code ESC [ digits ; … m}. */
    private static boolean isColor(String text, int start, int end) {
        if (end - start < 3 || text.charAt(start + 1) != '[' || text.charAt(end - 1) != 'm') {
            return false;
        }
        for (int i = start + 2; i < end - 1; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ';' && c != ':') {
                return false;
            }
        }
        return true;
    }
}
