package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** The syntactic position of a cursor. */
sealed interface Spot {

    /** A position where nothing can be completed, such as after the escape character at the end of a line. */
    record Nowhere() implements Spot {}

    /**
     * A position after the {@code #} of a comment or directive.
     *
     * @param before the text between {@code #} and the cursor
     * @param hash the offset of {@code #}
     */
    record InComment(LogicalText before, int hash) implements Spot {}

    /**
     * A position in a heredoc.
     *
     * @param before the line up to the cursor
     * @param instruction the instruction that the heredoc belongs to
     */
    record InHeredoc(LogicalText before, @Nullable Instruction instruction) implements Spot {}

    /**
     * A position in an instruction, or where one may begin.
     *
     * @param before the logical line up to the cursor; empty where an instruction may begin
     * @param after the rest of the logical line
     * @param instruction the instruction; null if nothing precedes the cursor
     */
    record InLine(
            LogicalText before, LogicalText after, @Nullable Instruction instruction) implements Spot {}
}
