/** Finds the lines that can be folded. */
@NullMarked
package io.dflint.lsp.feature.folding;

import org.jspecify.annotations.NullMarked;
