/** Formats a document, a part of it, or what follows a line that is being continued. */
@NullMarked
package io.dflint.lsp.feature.format;

import org.jspecify.annotations.NullMarked;
