package io.dflint.shell;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/**
 * A parsed script.
 *
 * @param range the range of the whole text
 * @param text the text, with the source position of each character
 * @param comments the ranges of the comments without line ends, in source order; a shebang line is one of them
 * @param doubtful the ranges in which the tree is a guess, in source order: the whole script if it has a syntax error,
 *     the rest of it after a token that fits nowhere, or the inside of backticks that cannot be parsed
 */
public record Script(
        TextRange range,
        LogicalText text,
        Dialect dialect,
        CommandList body,
        List<ShellProblem> problems,
        List<TextRange> comments,
        List<TextRange> doubtful) {

    /** Returns all simple commands at every depth in source order. Each call walks the tree. */
    public List<CommandSite> commands() {
        return CommandCollector.collect(body);
    }
}
