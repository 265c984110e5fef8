package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A heredoc of RUN, COPY or ADD.
 *
 * @param word the word that opens it, such as {@code <<EOF}
 * @param name the delimiter that ends it
 * @param fileDescriptor the number before {@code <<}; 0 if there is none
 * @param expand whether variables in the body are expanded, because the delimiter is not quoted
 * @param chomp whether the operator is {@code <<-}, so that leading tabs of the lines are dropped
 * @param body the lines of the body, including line ends
 * @param end the range of the delimiter that ends the body; null if it is missing
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

    /** The range of the word. The body is elsewhere. */
    @Override
    public TextRange range() {
        return word.sourceRange();
    }

    /** The body as the command receives it, without the leading tabs that {@code <<-} drops. */
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
