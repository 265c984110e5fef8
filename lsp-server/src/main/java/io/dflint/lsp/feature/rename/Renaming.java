package io.dflint.lsp.feature.rename;

import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/**
 * The edits that rename a symbol.
 *
 * @param edits the edits; empty if nothing can be renamed
 * @param left the ranges that may refer to the symbol through a variable, and keep the old name
 */
public record Renaming(List<TextEdit> edits, List<TextRange> left) {
    static final Renaming NOTHING = new Renaming(List.of(), List.of());

    public Renaming {
        edits = List.copyOf(edits);
        left = List.copyOf(left);
    }
}
