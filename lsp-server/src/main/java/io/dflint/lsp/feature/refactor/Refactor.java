package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.document.Document;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** One kind of change. */
interface Refactor {

    /** The change at a selection, which may be empty; null where it makes no sense, or would change what is built. */
    @Nullable
    Refactoring at(Document document, TextRange selection);
}
