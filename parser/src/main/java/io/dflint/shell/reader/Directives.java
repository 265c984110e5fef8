package io.dflint.shell.reader;

/** Recognizes directives for ShellCheck, such as {@code # shellcheck disable=SC2086}. */
final class Directives {
    private static final String NAME = "shellcheck";

    private Directives() {}

    static boolean isDirective(String text, int start, int end) {
        int at = skipBlanks(text, start + 1, end);
        return at + NAME.length() <= end && text.startsWith(NAME, at);
    }

    /** Reports whether a directive begins with a {@code key=value} pair and is at a place where a command can begin. */
    static boolean isAccepted(String text, int start, int end) {
        int at = skipBlanks(text, start + 1, end) + NAME.length();
        int keys = skipBlanks(text, at, end);
        return keys > at && isPair(text, keys, end) && startsCommand(text, start);
    }

    /** Reports whether a key, {@code =} and a value start here. What follows the first pair is not checked. */
    private static boolean isPair(String text, int start, int end) {
        int at = start;
        while (at < end && (isLetter(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return at > start && at + 1 < end && text.charAt(at) == '=';
    }

    private static boolean startsCommand(String text, int start) {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        if (at < 0) {
            return true;
        }
        return switch (text.charAt(at)) {
            case '\n', ';', '(', '{', '&', '|' -> true;
            default -> endsWithKeyword(text, at + 1);
        };
    }

    private static boolean endsWithKeyword(String text, int end) {
        int start = end;
        while (start > 0 && isLetter(text.charAt(start - 1))) {
            start--;
        }
        return switch (text.substring(start, end)) {
            case "then", "do", "else", "if", "elif", "while", "until" -> true;
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
