/** Formats a document, a part of it, or the line after a continuation. */
@NullMarked
package io.dflint.lsp.feature.format;

import org.jspecify.annotations.NullMarked;
