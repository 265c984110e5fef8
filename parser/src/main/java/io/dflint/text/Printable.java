package io.dflint.text;

/** Makes text safe to show on a terminal by replacing control characters. */
public final class Printable {
    private Printable() {}

    /** Appends text with its control characters replaced by visible symbols. */
    public static void append(StringBuilder out, String text) {
        int at = 0;
        while (at < text.length()) {
            int plain = plainEnd(text, at, text.length());
            if (plain > at) {
                out.append(text, at, plain);
                at = plain;
            } else {
                out.append(of(text.charAt(at)));
                at++;
            }
        }
    }

    /** Returns text with its control characters replaced by visible symbols. */
    public static String of(String text) {
        if (plainEnd(text, 0, text.length()) == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        append(out, text);
        return out.toString();
    }

    /**
     * Returns the end of the leading characters from {@code from} that are printed as they are, one column each; at
     * most {@code to}.
     */
    public static int plainEnd(String text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c < ' ' || c >= '\u007f') {
                break;
            }
            at++;
        }
        return at;
    }

    /**
     * Returns the character itself, or a symbol for it if it is a control character, a line separator or a
     * bidirectional control.
     */
    public static char of(char c) {
        if (c < ' ') {
            return (char) ('\u2400' + c);
        }
        if (c < '\u007f') {
            return c;
        }
        if (c == '\u007f') {
            return '\u2421';
        }
        boolean unsafe = c < '\u00a0'
                || c >= '\u200e' && c <= '\u200f'
                || c >= '\u2028' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\ufeff';
        return unsafe ? '\ufffd' : c;
    }

    /**
     * Returns the number of columns that a code point takes on a terminal: 0 for combining marks, 2 for wide East Asian
     * characters.
     */
    public static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == 0x200d) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115f
                || codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint != 0x303f
                || codePoint >= 0xac00 && codePoint <= 0xd7a3
                || codePoint >= 0xf900 && codePoint <= 0xfaff
                || codePoint >= 0xfe30 && codePoint <= 0xfe6f
                || codePoint >= 0xff00 && codePoint <= 0xff60
                || codePoint >= 0xffe0 && codePoint <= 0xffe6
                || codePoint >= 0x1f300 && codePoint <= 0x1faff
                || codePoint >= 0x20000 && codePoint <= 0x3fffd;
        return wide ? 2 : 1;
    }
}
