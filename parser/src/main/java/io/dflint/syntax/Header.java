package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts that all instructions have.
 *
 * @param range from the first character of the keyword to the end of the last line, including heredoc bodies but not
 *     the last line end
 * @param line the logical line: continuations joined, comments and blank lines between them dropped
 * @param name the keyword as written
 * @param flags all flags in order, including unknown ones
 * @param rest the text after the flags, without white space around it
 * @param args the arguments as BuildKit's parser splits them: quotes kept, nothing expanded; for ENV and LABEL, name,
 *     value and separator in turn
 * @param json whether the arguments are written as a JSON array
 * @param heredocs the heredocs in order
 * @param comments the comment lines directly above
 * @param innerComments the comment lines between the continued lines
 * @param blankLines the blank lines between the continued lines, including line ends
 */
public record Header(
        TextRange range,
        LogicalText line,
        LogicalText name,
        List<Flag> flags,
        LogicalText rest,
        List<LogicalText> args,
        boolean json,
        List<Heredoc> heredocs,
        List<Comment> comments,
        List<Comment> innerComments,
        List<TextRange> blankLines) {

    /** Returns the last flag with a name, which is the one that takes effect, or null if there is none. */
    public @Nullable Flag flag(String flagName) {
        for (int i = flags.size() - 1; i >= 0; i--) {
            if (flags.get(i).is(flagName)) {
                return flags.get(i);
            }
        }
        return null;
    }
}
