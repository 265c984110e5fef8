package io.dflint.shell;

/** Kinds of characters. */
final class Chars {
    private Chars() {}

    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isName(char c) {
        return isNameStart(c) || isDigit(c);
    }

    /** {@code $@}, {@code $?} and so on. */
    static boolean isSpecialParameter(char c) {
        return switch (c) {
            case '@', '*', '#', '?', '-', '$', '!' -> true;
            default -> false;
        };
    }

    /** What ends a word unless it is quoted. */
    static boolean isWordEnd(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '|', '&', ';', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    /** What may follow a reserved word. */
    static boolean isKeywordEnd(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', ';', '(', ')', '[', '<', '>', '&', '|' -> true;
            default -> false;
        };
    }

    static boolean isFunctionStart(char c) {
        return isName(c)
                || switch (c) {
                    case ':', '+', '?', '-', '.', '/', '^', '@', ',' -> true;
                    default -> false;
                };
    }

    static boolean isKeywordFunctionName(char c) {
        return isFunctionStart(c)
                || switch (c) {
                    case '[', ']', '*', '=', '!' -> true;
                    default -> false;
                };
    }

    static boolean isExtendedGlob(char c) {
        return switch (c) {
            case '?', '*', '@', '!', '+' -> true;
            default -> false;
        };
    }

    /** The offset behind a name that starts here; the offset itself if there is none. */
    static int nameEnd(String text, int start, int end) {
        if (start >= end || !isNameStart(text.charAt(start))) {
            return start;
        }
        int at = start + 1;
        while (at < end && isName(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
