package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Where a cursor stands. */
sealed interface Spot {

    /** Where nothing can be completed, as after the escape character at the end of a line. */
    record Nowhere() implements Spot {}

    /**
     * After the {@code #} of a comment or directive.
     *
     * @param before what stands between {@code #} and the cursor
     * @param hash where {@code #} stands
     */
    record InComment(LogicalText before, int hash) implements Spot {}

    /**
     * In a heredoc.
     *
     * @param before the line up to the cursor
     * @param instruction that the heredoc belongs to
     */
    record InHeredoc(LogicalText before, @Nullable Instruction instruction) implements Spot {}

    /**
     * In an instruction, or where one may begin.
     *
     * @param before the logical line up to the cursor; empty where an instruction may begin
     * @param after the rest of the logical line
     * @param instruction null where nothing stands before the cursor
     */
    record InLine(
            LogicalText before, LogicalText after, @Nullable Instruction instruction) implements Spot {}
}
