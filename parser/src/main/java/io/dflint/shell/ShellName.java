package io.dflint.shell;

/** The syntax of names of shell variables: an ASCII letter or {@code _}, then ASCII letters, digits and {@code _}. */
public final class ShellName {
    private ShellName() {}

    /** Reports whether a name can begin with a character. */
    public static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Reports whether a character can follow the first one of a name. */
    public static boolean isPart(char c) {
        return isStart(c) || c >= '0' && c <= '9';
    }

    /** Returns the offset after the name that begins at {@code start}, or {@code start} if no name begins there. */
    public static int end(String text, int start, int limit) {
        if (start >= limit || !isStart(text.charAt(start))) {
            return start;
        }
        int at = start + 1;
        while (at < limit && isPart(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
