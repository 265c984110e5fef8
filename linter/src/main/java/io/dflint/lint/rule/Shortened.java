package io.dflint.lint.rule;

/** Shortens texts for messages: a text beyond a maximum length is reduced to its beginning and end. */
public final class Shortened {
    /** The maximum length of a value. Beyond it, a reader only needs to recognize the value. */
    private static final int VALUE = 200;

    private static final int MESSAGE = 1_000;

    /** The maximum length of a path, which no system exceeds. */
    private static final int PATH = 4_096;

    private Shortened() {}

    /** Shortens a value in a message. */
    public static String value(CharSequence value) {
        return value.length() <= VALUE ? value.toString() : cut(value, VALUE);
    }

    /** Shortens a whole message. */
    public static String message(String message) {
        return message.length() <= MESSAGE ? message : cut(message, MESSAGE);
    }

    /** Shortens the path of a file, or what a user gave for one. */
    public static String path(String path) {
        return path.length() <= PATH ? path : cut(path, VALUE);
    }

    private static String cut(CharSequence text, int length) {
        int start = length * 2 / 3;
        int end = text.length() - length / 3;
        if (Character.isHighSurrogate(text.charAt(start - 1))) {
            start--;
        }
        if (Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return text.subSequence(0, start) + "…" + text.subSequence(end, text.length());
    }
}
