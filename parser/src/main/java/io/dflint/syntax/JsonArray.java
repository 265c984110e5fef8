package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the exec form: a JSON array of strings. Text that is no valid JSON array is no error, it is the shell form; an
 * array that holds anything but strings is one (BuildKit {@code parser/line_parsers.go}).
 */
public final class JsonArray {
    private static final int DEEPEST = 10_000;

    private final LogicalText text;
    private final List<LogicalText> strings = new ArrayList<>();
    private boolean othersThanStrings;
    private int at;

    private JsonArray(LogicalText text) {
        this.text = text;
    }

    /**
     * @param range the array with its brackets
     * @param strings the elements, escapes resolved
     * @param onlyStrings false if an element is no string; Docker refuses that
     */
    public record Result(TextRange range, List<LogicalText> strings, boolean onlyStrings) {}

    /** The array that the whole text is; null if it is no valid JSON array. */
    public static @Nullable Result read(LogicalText text) {
        LogicalText stripped = text.strip();
        if (stripped.isEmpty() || stripped.charAt(0) != '[') {
            return null;
        }
        JsonArray reader = new JsonArray(stripped);
        if (!reader.array(true, 0)) {
            return null;
        }
        reader.skipSpace();
        if (reader.at < stripped.length()) {
            return null;
        }
        return new Result(stripped.sourceRange(), List.copyOf(reader.strings), !reader.othersThanStrings);
    }

    private boolean array(boolean top, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        at++;
        skipSpace();
        if (take(']')) {
            return true;
        }
        while (true) {
            skipSpace();
            boolean isString = peek() == '"';
            if (top && !isString) {
                othersThanStrings = true;
            }
            LogicalText.Builder out = top && isString ? LogicalText.builder() : null;
            if (!value(out, depth)) {
                return false;
            }
            skipSpace();
            if (take(']')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
    }

    private boolean value(LogicalText.@Nullable Builder out, int depth) {
        return switch (peek()) {
            case '"' -> string(out);
            case '[' -> array(false, depth + 1);
            case '{' -> object(depth + 1);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        at++;
        skipSpace();
        if (take('}')) {
            return true;
        }
        while (true) {
            skipSpace();
            if (peek() != '"' || !string(null)) {
                return false;
            }
            skipSpace();
            if (!take(':')) {
                return false;
            }
            skipSpace();
            if (!value(null, depth)) {
                return false;
            }
            skipSpace();
            if (take('}')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!take(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean string(LogicalText.@Nullable Builder out) {
        int open = at++;
        int plain = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                if (out != null && at > plain) {
                    out.append(text.subSequence(plain, at));
                }
                if (c == '"') {
                    at++;
                    if (out != null) {
                        strings.add(out.buildAt(text.sourceOffset(open) + 1));
                    }
                    return true;
                }
                if (!escape(out)) {
                    return false;
                }
                plain = at;
            } else if (c < ' ') {
                return false;
            } else {
                at++;
            }
        }
        return false;
    }

    private boolean escape(LogicalText.@Nullable Builder out) {
        int start = at++;
        char c = peek();
        at++;
        String decoded = switch (c) {
            case '"', '\\', '/' -> String.valueOf(c);
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> hex();
            default -> "";
        };
        if (decoded.isEmpty()) {
            return false;
        }
        if (out != null) {
            out.appendDecoded(decoded, text.sourceRange(start, at));
        }
        return true;
    }

    /** The character of four hexadecimal digits; empty if they are none. */
    private String hex() {
        if (at + 4 > text.length()) {
            return "";
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                return "";
            }
            value = value * 16 + digit;
        }
        return String.valueOf((char) value);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char c) {
        if (peek() == c && at < text.length()) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
