package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word such as {@code <<EOF}, {@code <<-'EOF'} or {@code 3<<EOF} that announces a heredoc (BuildKit
 * {@code parser/parser_heredoc.go}).
 *
 * @param start where the word begins in the line it was found in, UTF-16
 * @param end where it ends, exclusive
 * @param name the line that ends the body, quotes and escapes removed
 * @param fileDescriptor the number before {@code <<}, 0 without one
 * @param expand whether variables in the body are expanded: no part of the name is quoted
 * @param chomp {@code <<-}: leading tabs are removed from the lines of the body and from the end word
 */
public record HeredocWord(int start, int end, String name, int fileDescriptor, boolean expand, boolean chomp) {

    /** The heredocs that a joined line announces, in order; none if a quote or brace is left open in it. */
    public static List<HeredocWord> scan(CharSequence line) {
        List<HeredocWord> found = new ArrayList<>(1);
        for (ShellWords.Span word : ShellWords.split(line, '\\')) {
            HeredocWord heredoc = read(line, word.start(), word.end());
            if (heredoc != null) {
                found.add(heredoc);
            }
        }
        return found;
    }

    /** Reads one word; null if it announces no heredoc. */
    public static @Nullable HeredocWord read(CharSequence line, int start, int end) {
        int at = start;
        while (at < end && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        int digits = at;
        if (at + 2 > end || line.charAt(at) != '<' || line.charAt(at + 1) != '<') {
            return null;
        }
        at += 2;
        boolean chomp = at < end && line.charAt(at) == '-';
        if (chomp) {
            at++;
        }
        for (int i = at; i < end; i++) {
            if (line.charAt(i) == '<') {
                return null;
            }
        }
        CharSequence rest = line.subSequence(at, end);
        List<ShellWords.Span> words = ShellWords.split(rest, '\\');
        if (words.size() != 1) {
            return null;
        }
        String raw = rest.subSequence(words.getFirst().start(), words.getFirst().end())
                .toString();
        String name = ShellWords.unquote(raw, '\\');
        return new HeredocWord(start, end, name, number(line, start, digits), !ShellWords.hasQuotes(raw, '\\'), chomp);
    }

    /** A number too large for an int is no file descriptor; BuildKit reads it and ignores the error. */
    private static int number(CharSequence line, int start, int end) {
        long value = 0;
        for (int i = start; i < end && value <= Integer.MAX_VALUE; i++) {
            value = value * 10 + line.charAt(i) - '0';
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }
}
