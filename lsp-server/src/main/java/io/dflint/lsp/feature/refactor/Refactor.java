package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.document.Document;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** A kind of refactoring. */
interface Refactor {

    /**
     * Returns the refactoring at a selection, which may be empty, or null if it does not apply or would change what is
     * built.
     */
    @Nullable
    Refactoring at(Document document, TextRange selection);
}
