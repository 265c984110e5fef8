package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A heredoc of RUN, COPY or ADD.
 *
 * @param word the word that announces it, such as {@code <<EOF}
 * @param name the line that ends it
 * @param fileDescriptor the number before {@code <<}, 0 without one
 * @param expand whether variables in the body are expanded, because the name is not quoted
 * @param chomp {@code <<-}: leading tabs of the body's lines are dropped
 * @param body the lines between, line ends included
 * @param end the end word; null if the file ends without it
 */
public record Heredoc(
        LogicalText word,
        String name,
        int fileDescriptor,
        boolean expand,
        boolean chomp,
        LogicalText body,
        @Nullable TextRange end)
        implements Node {

    /** The word, not the body, which stands elsewhere. */
    @Override
    public TextRange range() {
        return word.sourceRange();
    }

    /** The body as the command gets it: without the leading tabs that {@code <<-} drops. */
    public LogicalText content() {
        if (!chomp) {
            return body;
        }
        LogicalText.Builder out = LogicalText.builder();
        int length = body.length();
        for (int start = 0; start < length; ) {
            int at = start;
            while (at < length && body.charAt(at) == '\t') {
                at++;
            }
            int end = at;
            while (end < length && body.charAt(end) != '\n') {
                end++;
            }
            end = Math.min(end + 1, length);
            out.append(body.subSequence(at, end));
            start = end;
        }
        return out.buildAt(body.sourceOffset(0));
    }
}
