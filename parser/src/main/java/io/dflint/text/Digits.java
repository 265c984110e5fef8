package io.dflint.text;

/** Numbers that a text is made of. */
public final class Digits {
    private static final int MOST = 9;

    private Digits() {}

    /** The number that a text of ASCII digits is; -1 if it is anything else, or has more than nine of them. */
    public static int value(String text) {
        if (text.isEmpty() || text.length() > MOST) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
