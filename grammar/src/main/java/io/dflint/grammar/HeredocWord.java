package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word such as {@code <<EOF}, {@code <<-'EOF'} or {@code 3<<EOF} that opens a heredoc (BuildKit {@code
 * parser/parser.go}). White space can precede the name: {@code << EOF}.
 *
 * @param start the UTF-16 offset of the word in its line
 * @param end the UTF-16 offset after the word
 * @param name the line that ends the body, with quotes and escapes removed; never empty
 * @param fileDescriptor the number before {@code <<}; 0 if there is none
 * @param expand whether variables in the body are expanded, because no part of the name is quoted
 * @param chomp whether the operator is {@code <<-}, so that leading tabs are removed from the lines of the body and
 *     from the line that ends it
 */
public record HeredocWord(int start, int end, String name, int fileDescriptor, boolean expand, boolean chomp) {

    /**
     * Returns the heredoc words of a logical line in order. Only RUN, COPY and ADD have them, directly or in one
     * ONBUILD. The list is empty if a quote or a variable in the line is malformed.
     */
    public static List<HeredocWord> scan(CharSequence line) {
        List<ShellWords.Word> words = mayHoldHeredocs(line) ? ShellWords.split(line) : null;
        if (words == null) {
            return List.of();
        }
        List<HeredocWord> found = new ArrayList<>(1);
        for (ShellWords.Word word : words) {
            HeredocWord heredoc = read(word.text(), word.start(), word.end());
            if (heredoc != null) {
                found.add(heredoc);
            }
        }
        return found;
    }

    /** Reports whether a word of a line opens a heredoc. */
    public static boolean is(String word) {
        return read(word, 0, word.length()) != null;
    }

    private static boolean mayHoldHeredocs(CharSequence line) {
        int start = skipSpace(line, 0);
        int end = nameEnd(line, start);
        if (LowerCase.matches(line, start, end, "onbuild")) {
            start = skipSpace(line, end);
            end = nameEnd(line, start);
        }
        return LowerCase.matches(line, start, end, "run")
                || LowerCase.matches(line, start, end, "copy")
                || LowerCase.matches(line, start, end, "add");
    }

    private static int skipSpace(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && UnicodeSpace.is(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A keyword ends at ASCII white space. Other white space is part of it. */
    private static int nameEnd(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) >= 0x80 || !UnicodeSpace.is(line.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static @Nullable HeredocWord read(String word, int start, int end) {
        int angles = 0;
        while (angles < word.length() && word.charAt(angles) >= '0' && word.charAt(angles) <= '9') {
            angles++;
        }
        if (!word.startsWith("<<", angles)) {
            return null;
        }
        boolean chomp = word.startsWith("-", angles + 2);
        String rest = word.substring(angles + (chomp ? 3 : 2));
        if (rest.indexOf('<') >= 0) {
            return null;
        }
        List<ShellWords.Word> names = ShellWords.unquote(rest);
        if (names == null || names.size() != 1) {
            return null;
        }
        ShellWords.Word name = names.getFirst();
        return new HeredocWord(start, end, name.text(), number(word, angles), !name.quoted(), chomp);
    }

    /** Reads a file descriptor. BuildKit ignores the error for a number that is too large for an int. */
    private static int number(String word, int end) {
        long value = 0;
        for (int i = 0; i < end && value <= Integer.MAX_VALUE; i++) {
            value = value * 10 + word.charAt(i) - '0';
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }
}
