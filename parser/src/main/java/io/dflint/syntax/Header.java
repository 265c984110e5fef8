package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every instruction has, whatever its kind.
 *
 * @param range from the first character of the name to the end of the last line, heredoc bodies included, without the
 *     last line end
 * @param line the whole logical line: continuations joined, comments and blank lines between them dropped
 * @param name the name as written
 * @param flags in order, also unknown ones
 * @param rest what follows the flags, white space around it removed
 * @param args the arguments as BuildKit's parser splits them: quotes kept, nothing expanded; for ENV and LABEL name, value
 *     and separator in turn
 * @param json whether the arguments are written as a JSON array
 * @param heredocs in order
 * @param comments the comment lines directly above
 * @param innerComments comment lines between the continued lines
 * @param blankLines blank lines between the continued lines, line ends included
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

    /** The last flag of a name, which is the one that takes effect; null without one. */
    public @Nullable Flag flag(String flagName) {
        for (int i = flags.size() - 1; i >= 0; i--) {
            if (flags.get(i).is(flagName)) {
                return flags.get(i);
            }
        }
        return null;
    }
}
