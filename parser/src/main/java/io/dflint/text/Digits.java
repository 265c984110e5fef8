package io.dflint.text;

/** Reads numbers from text. */
public final class Digits {
    private static final int MOST = 9;

    private Digits() {}

    /** Reports whether a text consists of one or more ASCII digits. */
    public static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Returns the number that a text of ASCII digits represents, or -1 if it contains anything else or more than nine
     * digits after leading zeros.
     */
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
