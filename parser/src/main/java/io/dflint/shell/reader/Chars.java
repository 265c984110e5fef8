package io.dflint.shell.reader;

import io.dflint.shell.ShellName;

/** Classes of characters. */
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The character of a special parameter such as {@code $@} or {@code $?}. */
    static boolean isSpecialParameter(char c) {
        return switch (c) {
            case '@', '*', '#', '?', '-', '$', '!' -> true;
            default -> false;
        };
    }

    /** A character that ends a word unless it is quoted. */
    static boolean isWordEnd(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '|', '&', ';', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    /** A character that can follow a reserved word. */
    static boolean isKeywordEnd(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', ';', '(', ')', '[', '<', '>', '&', '|' -> true;
            default -> false;
        };
    }

    static boolean isFunctionStart(char c) {
        return ShellName.isPart(c)
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
}
