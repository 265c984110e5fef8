package io.dflint.lsp.feature.completion;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proposals for a cursor, best first.
 *
 * @param proposals the proposals
 * @param insert the range that a proposal replaces if text after the cursor is kept; it is on one line and contains the
 *     cursor
 * @param replace the range from the start of {@code insert} to the end of the word at the cursor
 * @param earlier another range to delete: the start of the word if a continuation splits it; null for none
 * @param complete whether no proposals were left out because there were too many
 */
public record Completions(
        List<Proposal> proposals,
        TextRange insert,
        TextRange replace,
        @Nullable TextRange earlier,
        boolean complete) {

    static Completions none(int offset) {
        return new Completions(List.of(), TextRange.at(offset), TextRange.at(offset), null, true);
    }

    /** Returns the same proposals, marked as incomplete. */
    Completions cutOff() {
        return new Completions(proposals, insert, replace, earlier, false);
    }

    /** Returns the same proposals for the case that no text after the cursor is kept. */
    Completions insertingAsReplacing() {
        return new Completions(proposals, replace, replace, earlier, complete);
    }
}
