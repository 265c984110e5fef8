package io.dflint.lsp.feature.completion;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Spot.InLine;
import io.dflint.lsp.workspace.ContextFolder;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in an instruction.
 *
 * @param folder the build context; null if it is not known
 */
record Request(
        Document document,
        int offset,
        boolean snippets,
        @Nullable ContextFolder folder,
        Cancellation cancellation,
        InLine spot) {}
