package io.dflint.lint.embed;

import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.Arrays;
import java.util.function.Predicate;

/** Extracts Dockerfiles that consist of whole lines with a common prefix. */
final class Lines {
    private Lines() {}

    /**
     * Extracts a range of lines.
     *
     * @param first the first line, from 0
     * @param end the line after the last
     * @param prefix the prefix of each line that is not blank
     * @param accepts reports whether the lines of another text can be inserted there
     */
    static Embedded of(SourceText outer, int first, int end, String prefix, Predicate<String> accepts) {
        LineIndex lines = outer.lines();
        String content = outer.content();
        int from = lines.lineStart(first);
        int to = end < lines.lineCount() ? lines.lineStart(end) : content.length();
        StringBuilder text = new StringBuilder(to - from);
        int[] offsets = new int[to - from + 1];
        for (int line = first; line < end; line++) {
            int start = lines.lineStart(line);
            int next = line + 1 < lines.lineCount() ? lines.lineStart(line + 1) : content.length();
            int skipped = content.startsWith(prefix, start) ? prefix.length() : blanks(content, start, prefix.length());
            for (int at = start + skipped; at < next; at++) {
                offsets[text.length()] = at;
                text.append(content.charAt(at));
            }
        }
        offsets[text.length()] = to;
        boolean ends = text.length() > 0 && text.charAt(text.length() - 1) == '\n';
        return new Embedded(
                text.toString(),
                Arrays.copyOf(offsets, text.length() + 1),
                new TextRange(from, to),
                after -> after.lines().allMatch(accepts)
                        ? indented(ends && !after.endsWith("\n") ? after + outer.lineEnding() : after, prefix)
                        : null);
    }

    private static int blanks(String text, int start, int most) {
        int count = 0;
        while (count < most
                && start + count < text.length()
                && (text.charAt(start + count) == ' ' || text.charAt(start + count) == '\t')) {
            count++;
        }
        return count;
    }

    private static String indented(String text, String prefix) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(start, end);
            out.append(line.equals("\n") || line.equals("\r\n") ? "" : prefix).append(line);
            start = end;
        }
        return out.toString();
    }
}
