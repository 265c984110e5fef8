package io.dflint.shell.reader;

import org.jspecify.annotations.Nullable;

/** Recognizes reserved words. They are special only where a command can begin. */
final class Keywords {
    private Keywords() {}

    /** Returns the complete reserved word at the current position, or an empty string if there is none. */
    static String at(ShellInput in) {
        int start = in.pos;
        int end = start;
        while (end < in.end && end < start + 7 && in.text.charAt(end) >= 'a' && in.text.charAt(end) <= 'z') {
            end++;
        }
        if (end == start || end < in.end && !endsKeyword(in, end)) {
            return "";
        }
        String word = in.text.substring(start, end);
        return switch (word) {
            case "if",
                    "then",
                    "else",
                    "elif",
                    "fi",
                    "do",
                    "done",
                    "case",
                    "esac",
                    "while",
                    "until",
                    "for",
                    "select",
                    "in" -> word;
            default -> "";
        };
    }

    private static boolean endsKeyword(ShellInput in, int at) {
        return Chars.isKeywordEnd(in.text.charAt(at)) || in.text.charAt(at) == '\\' && in.lineEnd(at + 1) > 0;
    }

    static boolean isAt(ShellInput in, String keyword) {
        return in.at(keyword.charAt(0)) && at(in).equals(keyword);
    }

    /** Skips a reserved word and the blanks after it. */
    static boolean skip(ShellInput in, String keyword) {
        if (!isAt(in, keyword)) {
            return false;
        }
        in.pos += keyword.length();
        in.skipBlanks();
        return true;
    }

    /** Returns the closer at the current position, or null if there is none. */
    static @Nullable Closer closer(ShellInput in) {
        return switch (in.peek()) {
            case ')' -> Closer.PARENTHESIS;
            case '}' -> Closer.BRACE;
            case ';' -> in.peek(1) == ';' || in.peek(1) == '&' ? Closer.ARM : null;
            case 't', 'e', 'f', 'd' ->
                switch (at(in)) {
                    case "then" -> Closer.THEN;
                    case "elif", "else", "fi" -> Closer.FI;
                    case "do" -> Closer.DO;
                    case "done" -> Closer.DONE;
                    case "esac" -> Closer.ARM;
                    default -> null;
                };
            default -> null;
        };
    }
}
