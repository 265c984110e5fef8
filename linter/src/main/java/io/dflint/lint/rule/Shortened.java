package io.dflint.lint.rule;

/** Texts of a file as messages show them: whole up to a length, else their beginning and end. */
public final class Shortened {
    /** A value that is longer is no longer read but recognised. */
    private static final int VALUE = 200;

    private static final int MESSAGE = 1_000;

    /** No system has longer ones. */
    private static final int PATH = 4_096;

    private Shortened() {}

    /** A value that a message names. */
    public static String value(CharSequence value) {
        return value.length() <= VALUE ? value.toString() : cut(value, VALUE);
    }

    /** A whole message, whatever it names. */
    public static String message(String message) {
        return message.length() <= MESSAGE ? message : cut(message, MESSAGE);
    }

    /** The path of a file, or what a user gave for one. */
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
