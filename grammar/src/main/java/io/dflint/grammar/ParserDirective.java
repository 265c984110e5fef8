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
 * @param effective whether Docker obeys it: where white space stands before its {@code #} or that of a directive above,
 *     only {@code escape} counts
 * @param repeated whether a directive of this name stands above; Docker rejects the file then
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
        boolean effective,
        boolean repeated) {

    private static final List<String> NAMES = List.of("syntax", "escape", "check");

    /** The directives of a text, in order. */
    public static List<ParserDirective> scan(String text) {
        List<ParserDirective> found = new ArrayList<>(2);
        Above above = new Above();
        // Docker stops at the first that is repeated; those below it are read so that the file splits as it was meant.
        for (int at = 0; at < text.length(); at = nextLine(text, at)) {
            ParserDirective directive = read(text, at, above);
            if (directive == null) {
                break;
            }
            found.add(directive);
        }
        return found.isEmpty() && text.startsWith("#!") ? behindShebang(text) : found;
    }

    /**
     * Docker looks for {@code syntax} and {@code check} once more below a line that names an interpreter, but not for
     * {@code escape}.
     */
    private static List<ParserDirective> behindShebang(String text) {
        List<ParserDirective> found = new ArrayList<>(2);
        Above above = new Above();
        for (int at = nextLine(text, 0); at < text.length(); at = nextLine(text, at)) {
            ParserDirective directive = read(text, at, above);
            if (directive == null || above.indented || directive.repeated) {
                break;
            }
            if (!directive.name.equals("escape")) {
                found.add(directive);
            }
        }
        return found;
    }

    /** What the directives above a line mean for it. */
    private static final class Above {
        private final boolean[] named = new boolean[NAMES.size()];
        private boolean indented;

        /** Whether the name was given before. */
        boolean add(int name) {
            boolean before = named[name];
            named[name] = true;
            return before;
        }
    }

    private static int nextLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static @Nullable ParserDirective read(String text, int lineStart, Above above) {
        int end = nextLine(text, lineStart);
        while (end > lineStart && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        int hash = skipUnicodeSpace(text, lineStart, end);
        if (hash == end || text.charAt(hash) != '#') {
            return null;
        }
        int nameStart = skipUnicodeSpace(text, hash + 1, end);
        int nameEnd = nameStart;
        while (nameEnd < end && isNamePart(text.charAt(nameEnd), nameEnd > nameStart)) {
            nameEnd++;
        }
        int equals = skipSpace(text, nameEnd, end);
        if (nameEnd == nameStart || equals == end || text.charAt(equals) != '=' || equals + 1 == end) {
            return null;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        int index = NAMES.indexOf(name);
        if (index < 0) {
            return null;
        }
        // A value of nothing but white space is the last character of it.
        int valueStart = Math.min(skipSpace(text, equals + 1, end), end - 1);
        int valueEnd = end;
        while (valueEnd > valueStart + 1 && isSpace(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        above.indented |= hash > lineStart;
        return new ParserDirective(
                name,
                text.substring(valueStart, valueEnd),
                hash,
                end,
                nameStart,
                nameEnd,
                valueStart,
                valueEnd,
                !above.indented || name.equals("escape"),
                above.add(index));
    }

    private static boolean isNamePart(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || digits && c >= '0' && c <= '9';
    }

    private static int skipUnicodeSpace(String text, int from, int end) {
        int at = from;
        while (at < end && UnicodeSpace.is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** White space as Go's regular expressions have it. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\r';
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
