/**
 * The documents open in the client: their text, their lines and their meaning. A {@link
 * io.dflint.lsp.document.Document} is an immutable version of a text.
 */
@NullMarked
package io.dflint.lsp.document;

import org.jspecify.annotations.NullMarked;
