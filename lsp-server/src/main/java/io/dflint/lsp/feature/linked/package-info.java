/** Names that are edited together. */
@NullMarked
package io.dflint.lsp.feature.linked;

import org.jspecify.annotations.NullMarked;
