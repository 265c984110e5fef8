package io.dflint.shell;

/** The names of shell variables: a letter or {@code _}, then letters, digits and {@code _}, all of ASCII. */
public final class ShellName {
    private ShellName() {}

    /** Whether a name may begin with a character. */
    public static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Whether a character may stand in a name after the first. */
    public static boolean isPart(char c) {
        return isStart(c) || c >= '0' && c <= '9';
    }

    /** The offset after a name that starts at one; that offset itself if no name does. */
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
