package io.dflint.lsp.feature.completion;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Spot.InLine;
import io.dflint.lsp.workspace.ContextFolder;
import org.jspecify.annotations.Nullable;

/**
 * A request for proposals in an instruction.
 *
 * @param folder the build context; null if it is unknown
 */
record Request(
        Document document,
        int offset,
        boolean snippets,
        @Nullable ContextFolder folder,
        Cancellation cancellation,
        InLine spot) {}
