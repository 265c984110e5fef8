package io.dflint.lsp.protocol;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;

/**
 * What a question about a document is answered from.
 *
 * @param document the version that was the newest when the question came
 * @param settings of the document
 * @param cancellation ends the answer when the client takes the question back or the document changes
 */
public record Call(Document document, Settings settings, Cancellation cancellation) {}
