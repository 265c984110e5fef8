package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parser directive such as {@code # escape=`}. Directives are read before the file is split into tokens, because the
 * escape character decides how it is split.
 *
 * <p>Directives are at the top of a file. They end at the first line that is not a directive with a known name, even if
 * that line is empty or a comment (BuildKit {@code parser/directives.go}). All offsets are UTF-16, and ranges are
 * half-open.
 *
 * @param name the name in lower case: {@code syntax}, {@code escape} or {@code check}
 * @param value the value without white space around it; never empty
 * @param effective whether Docker applies it; if white space precedes its {@code #} or that of a directive above,
 *     Docker applies only {@code escape}
 * @param repeated whether a directive with this name is above, in which case Docker rejects the file
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

    /** Returns the directives of a text in order. */
    public static List<ParserDirective> scan(String text) {
        List<ParserDirective> found = new ArrayList<>(2);
        Above above = new Above();
        // Docker stops at the first repeated directive. Those below it are read too, so that the file is split as
        // intended.
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
     * Reads the directives after a shebang line. Docker looks there for {@code syntax} and {@code check}, but not for
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

    /** The effect of the directives above a line. */
    private static final class Above {
        private final boolean[] named = new boolean[NAMES.size()];
        private boolean indented;

        /** Adds a name and returns whether it was already present. */
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
        // The value of a directive with only white space after the sign is the last white space character.
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

    /** White space as Go's regular expressions define it. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\r';
    }

    /**
     * Returns the escape character that the first valid {@code escape} directive sets, or a backslash if there is none.
     */
    public static char escapeOf(List<ParserDirective> directives) {
        for (ParserDirective directive : directives) {
            if (directive.name.equals("escape") && directive.isValidEscape()) {
                return directive.value.charAt(0);
            }
        }
        return '\\';
    }

    /** Reports whether the value is a valid escape character. */
    public boolean isValidEscape() {
        return value.equals("\\") || value.equals("`");
    }
}
