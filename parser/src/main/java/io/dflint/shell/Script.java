package io.dflint.shell;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/**
 * A script that was read.
 *
 * @param range the whole text
 * @param text the text, with the places of its characters
 * @param comments where comments stand, without line ends, in source order; a shebang line is one of them
 * @param unread what ShellCheck does not see: everything if it cannot read the script, the rest of the script after a
 *     token that fits nowhere, the inside of backticks that it cannot read
 * @param parseable whether ShellCheck 0.11 reads the script without giving up (SC1072). If not, hadolint's rules see
 *     no command in it
 */
public record Script(
        TextRange range,
        LogicalText text,
        Dialect dialect,
        CommandList body,
        List<ShellProblem> problems,
        List<TextRange> comments,
        List<TextRange> unread,
        boolean parseable) {

    /** Every simple command at every depth, in source order. Walks the tree: keep the result. */
    public List<CommandSite> commands() {
        return CommandCollector.collect(body);
    }
}
