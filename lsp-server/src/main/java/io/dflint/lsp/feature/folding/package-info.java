/** Folding: what can be hidden behind its first line. */
@NullMarked
package io.dflint.lsp.feature.folding;

import org.jspecify.annotations.NullMarked;
