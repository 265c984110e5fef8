package io.dflint.text;

/** Numbers that a text is made of. */
public final class Digits {
    private static final int MOST = 9;

    private Digits() {}

    /** Whether a text is made of ASCII digits, one at least. */
    public static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The number that a text of ASCII digits is; -1 if it is anything else, or has more than nine after leading zeros. */
    public static int value(String text) {
        if (!areAll(text)) {
            return -1;
        }
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        if (text.length() - start > MOST) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < text.length(); i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
