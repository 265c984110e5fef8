package io.dflint.lsp.protocol;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;

/**
 * The context of a request about a document.
 *
 * @param document the newest version when the request arrived
 * @param settings the settings of the document
 * @param cancellation stops the work if the client cancels the request or the document changes
 */
public record Call(Document document, Settings settings, Cancellation cancellation) {}
