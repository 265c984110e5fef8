package io.dflint.lsp.feature.completion;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be written at a cursor, the best first.
 *
 * @param proposals what there is
 * @param insert what a proposal replaces where text after the cursor stays; in one line, around the cursor
 * @param replace as {@code insert}, and to the end of the word that the cursor stands in
 * @param earlier what else to delete: the start of the word where a continuation splits it; null without one
 * @param complete whether nothing was left out because it was too much
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

    /** The same where more would have been possible. */
    Completions cutOff() {
        return new Completions(proposals, insert, replace, earlier, false);
    }

    /** The same where no text after the cursor stays. */
    Completions insertingAsReplacing() {
        return new Completions(proposals, replace, replace, earlier, complete);
    }
}
