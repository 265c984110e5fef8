package io.dflint.lsp.feature.rename;

import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/**
 * The edits that rename a symbol.
 *
 * @param edits none if nothing can be renamed
 * @param left places that may mean the symbol through a variable, and keep the old name
 */
public record Renaming(List<TextEdit> edits, List<TextRange> left) {
    static final Renaming NOTHING = new Renaming(List.of(), List.of());

    public Renaming {
        edits = List.copyOf(edits);
        left = List.copyOf(left);
    }
}
