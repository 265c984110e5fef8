package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parser directive such as {@code # escape=`}, found before the file is split into tokens, because the escape character
 * decides how it splits.
 *
 * <p>Directives stand in the first lines of a file. The first line that is no directive of a known name ends them, be it
 * empty or a comment (BuildKit {@code parser/directives.go}). All offsets are UTF-16, half-open.
 *
 * @param name in lower case: {@code syntax}, {@code escape} or {@code check}
 * @param value without white space around it, never empty
 * @param repeated whether a directive of this name stands above; Docker refuses the file then
 */
public record ParserDirective(
        String name,
        String value,
        int lineStart,
        int lineEnd,
        int nameStart,
        int nameEnd,
        int valueStart,
        int valueEnd,
        boolean repeated) {

    private static final List<String> NAMES = List.of("syntax", "escape", "check");

    /** The directives of a text, in order. */
    public static List<ParserDirective> scan(String text) {
        List<ParserDirective> found = new ArrayList<>(2);
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            ParserDirective directive = read(text, at, end, found);
            if (directive == null) {
                break;
            }
            found.add(directive);
            at = end + 1;
        }
        return found;
    }

    private static @Nullable ParserDirective read(String text, int start, int end, List<ParserDirective> above) {
        int at = skipSpace(text, start, end);
        if (at >= end || text.charAt(at) != '#') {
            return null;
        }
        int nameStart = skipSpace(text, at + 1, end);
        int nameEnd = nameStart;
        while (nameEnd < end && isNamePart(text.charAt(nameEnd), nameEnd > nameStart)) {
            nameEnd++;
        }
        int equals = skipSpace(text, nameEnd, end);
        if (nameEnd == nameStart || equals >= end || text.charAt(equals) != '=') {
            return null;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        int valueStart = skipSpace(text, equals + 1, end);
        int valueEnd = end;
        while (valueEnd > valueStart && isSpace(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        if (!NAMES.contains(name) || valueStart == valueEnd) {
            return null;
        }
        boolean repeated = false;
        for (ParserDirective other : above) {
            repeated |= other.name.equals(name);
        }
        String value = text.substring(valueStart, valueEnd);
        return new ParserDirective(name, value, at, end, nameStart, nameEnd, valueStart, valueEnd, repeated);
    }

    private static boolean isNamePart(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || digits && c >= '0' && c <= '9';
    }

    private static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && UnicodeSpace.is(c);
    }

    /** The escape character that the directives choose: that of the first valid {@code escape}, else a backslash. */
    public static char escapeOf(List<ParserDirective> directives) {
        for (ParserDirective directive : directives) {
            if (directive.name.equals("escape") && directive.isValidEscape()) {
                return directive.value.charAt(0);
            }
        }
        return '\\';
    }

    /** Whether the value is one of the two characters that {@code escape} may name. */
    public boolean isValidEscape() {
        return value.equals("\\") || value.equals("`");
    }
}
