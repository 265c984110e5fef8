package io.dflint.shell.reader;

/** Comments for ShellCheck, {@code # shellcheck disable=SC2086}. */
final class Directives {
    private static final String NAME = "shellcheck";

    private Directives() {}

    static boolean isDirective(String text, int start, int end) {
        int at = skipBlanks(text, start + 1, end);
        return at + NAME.length() <= end && text.startsWith(NAME, at);
    }

    /** Whether it is made of {@code key=value} pairs and stands where a command may begin. */
    static boolean isAccepted(String text, int start, int end) {
        int at = skipBlanks(text, start + 1, end) + NAME.length();
        int keys = skipBlanks(text, at, end);
        return keys > at && isPair(text, keys, end) && startsCommand(text, start);
    }

    /** Whether a key, a sign and a value stand here; what follows the first pair may be anything. */
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
