package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word such as {@code <<EOF}, {@code <<-'EOF'} or {@code 3<<EOF} that announces a heredoc (BuildKit
 * {@code parser/parser.go}). White space may stand before the name: {@code << EOF}.
 *
 * @param start where the word begins in the line it was found in, UTF-16
 * @param end where it ends, exclusive
 * @param name the line that ends the body, quotes and escapes removed; never empty
 * @param fileDescriptor the number before {@code <<}, 0 without one
 * @param expand whether variables in the body are expanded: no part of the name is quoted
 * @param chomp {@code <<-}: leading tabs are removed from the lines of the body and from the end word
 */
public record HeredocWord(int start, int end, String name, int fileDescriptor, boolean expand, boolean chomp) {

    /**
     * The heredocs that a logical line announces, in order. There are none unless the line is a RUN, COPY or ADD, perhaps
     * after one ONBUILD, and none if a quote or a variable in it cannot be read.
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

    /** Whether a word, as it stands in a line, announces a heredoc. */
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

    /** The name of an instruction ends at a space of ASCII; others belong to it. */
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

    /** A number too large for an int is no file descriptor; BuildKit reads it and ignores the error. */
    private static int number(String word, int end) {
        long value = 0;
        for (int i = 0; i < end && value <= Integer.MAX_VALUE; i++) {
            value = value * 10 + word.charAt(i) - '0';
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }
}
