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
 * @param doubtful where the tree is a guess: all of a script with a syntax error, the rest of a script after a token that
 *     fits nowhere, the inside of backticks that cannot be read; in source order
 */
public record Script(
        TextRange range,
        LogicalText text,
        Dialect dialect,
        CommandList body,
        List<ShellProblem> problems,
        List<TextRange> comments,
        List<TextRange> doubtful) {

    /** Every simple command at every depth, in source order. Walks the tree: keep the result. */
    public List<CommandSite> commands() {
        return CommandCollector.collect(body);
    }
}
