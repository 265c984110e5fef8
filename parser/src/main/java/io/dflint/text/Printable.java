package io.dflint.text;

/** Text that is safe to show on a terminal: what a file contains must not steer it. */
public final class Printable {
    private Printable() {}

    /** Appends text with its control characters as visible signs. */
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

    /** Text with its control characters as visible signs. */
    public static String of(String text) {
        if (plainEnd(text, 0, text.length()) == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        append(out, text);
        return out.toString();
    }

    /** Where the characters that are shown as they are, one column each, end: somewhere from {@code from} to {@code to}. */
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

    /** The character itself, or a sign for it if it is a control, a line separator or turns the writing direction. */
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

    /** How many columns a code point takes on a terminal: 0 for marks that combine, 2 for wide East Asian signs. */
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
