/**
 * The documents that the client has open: what their text is, where its lines are, and what it means. One {@link
 * io.dflint.lsp.document.Document} is one version of a text and never changes.
 */
@NullMarked
package io.dflint.lsp.document;

import org.jspecify.annotations.NullMarked;
