package io.dflint.lsp.feature.completion;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Computes the ranges that proposals replace. */
final class Edits {
    private Edits() {}

    /**
     * @param word the text before the cursor that is replaced
     * @param after the rest of the word after the cursor
     */
    static Completions of(String text, int offset, LogicalText word, LogicalText after, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return Completions.none(offset);
        }
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int first = word.length();
        while (first > 0 && word.sourceOffset(first - 1) >= lineStart) {
            first--;
        }
        int start = first == word.length() ? offset : word.sourceOffset(first);
        int end = offset;
        // A part split off by a continuation is on another line, which an edit cannot include.
        while (end - offset < after.length() && after.sourceOffset(end - offset) == end) {
            end++;
        }
        TextRange insert = new TextRange(start, offset);
        TextRange replace = new TextRange(start, end);
        if (first == 0) {
            return new Completions(proposals, insert, replace, null, true);
        }
        // An edit cannot span lines, so the text on the lines above is deleted by a separate edit.
        List<Proposal> filtered = new ArrayList<>(proposals.size());
        for (Proposal proposal : proposals) {
            filtered.add(proposal.filteredFrom(first));
        }
        return new Completions(filtered, insert, replace, new TextRange(word.sourceOffset(0), start), true);
    }
}
