package io.dflint.syntax;

import io.dflint.grammar.UnicodeSpace;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the exec form, a JSON array of strings. Text that is not a valid JSON array is not an error, but the shell
 * form. An array with an element that is not a string is an error (BuildKit {@code parser/line_parsers.go}).
 */
public final class JsonArray {
    /** The maximum nesting of Go's decoder, including this array. */
    private static final int DEEPEST = 10_000;

    private static final char REPLACEMENT = '\uFFFD';

    private final LogicalText text;
    private final List<LogicalText> strings = new ArrayList<>();
    private boolean othersThanStrings;
    private boolean awaitsLow;
    private int at;

    private JsonArray(LogicalText text) {
        this.text = text;
    }

    /**
     * A parsed array.
     *
     * @param range the range of the array with its brackets
     * @param strings the elements with escapes decoded
     * @param onlyStrings false if an element is not a string, which Docker rejects
     */
    public record Result(TextRange range, List<LogicalText> strings, boolean onlyStrings) {}

    /** Parses a whole text, except white space around it, as an array. Returns null if it is not a valid JSON array. */
    public static @Nullable Result read(LogicalText text) {
        int start = 0;
        int end = text.length();
        while (start < end && UnicodeSpace.is(text.charAt(start))) {
            start++;
        }
        while (end > start && UnicodeSpace.is(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || text.charAt(start) != '[') {
            return null;
        }
        LogicalText array = text.subSequence(start, end);
        JsonArray reader = new JsonArray(array);
        if (!reader.array() || reader.at < array.length()) {
            return null;
        }
        return new Result(array.sourceRange(), List.copyOf(reader.strings), !reader.othersThanStrings);
    }

    private boolean array() {
        at++;
        skipSpace();
        if (take(']')) {
            return true;
        }
        do {
            skipSpace();
            if (peek() == '"') {
                if (!string(LogicalText.builder())) {
                    return false;
                }
            } else {
                othersThanStrings = true;
                if (!other()) {
                    return false;
                }
            }
            skipSpace();
        } while (take(','));
        return take(']');
    }

    /**
     * Skips a value that is not a string, with everything in it. This is a loop because recursion could overflow the
     * stack.
     */
    private boolean other() {
        BitSet objects = new BitSet();
        int depth = 0;
        while (true) {
            char c = peek();
            boolean opened = false;
            if (c == '[' || c == '{') {
                if (++depth == DEEPEST) {
                    return false;
                }
                objects.set(depth, c == '{');
                at++;
                opened = true;
            } else if (c == '"' ? !string(null) : !scalar(c)) {
                return false;
            }
            skipSpace();
            while (depth > 0 && take(objects.get(depth) ? '}' : ']')) {
                depth--;
                opened = false;
                skipSpace();
            }
            if (depth == 0) {
                return true;
            }
            if (!opened && !take(',') || objects.get(depth) && !key()) {
                return false;
            }
            skipSpace();
        }
    }

    /** Skips a key and the colon after it. */
    private boolean key() {
        skipSpace();
        if (peek() != '"' || !string(null)) {
            return false;
        }
        skipSpace();
        return take(':');
    }

    private boolean scalar(char c) {
        return switch (c) {
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
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
        int decoded = switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> -1;
        };
        if (decoded < 0) {
            return false;
        }
        if (out != null) {
            out.appendDecoded(String.valueOf(wellFormed((char) decoded)), text.sourceRange(start, at));
        }
        return true;
    }

    /** Replaces half of a surrogate pair without the other half by the replacement character, as Go does. */
    private char wellFormed(char c) {
        boolean paired = true;
        if (Character.isHighSurrogate(c) && !awaitsLow) {
            int behind = at;
            at += 2;
            boolean escaped = text.length() > at && text.charAt(behind) == '\\' && text.charAt(behind + 1) == 'u';
            int next = escaped ? hex() : -1;
            at = behind;
            awaitsLow = next >= 0 && Character.isLowSurrogate((char) next);
            paired = awaitsLow;
        } else if (Character.isSurrogate(c)) {
            paired = awaitsLow;
            awaitsLow = false;
        }
        return paired ? c : REPLACEMENT;
    }

    /** Reads the character that four hexadecimal digits encode. Returns -1 if they are invalid. */
    private int hex() {
        if (at + 4 > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = text.charAt(at++);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
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
