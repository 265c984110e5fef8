/** Folding: which lines can be hidden below their first. */
@NullMarked
package io.dflint.lsp.feature.folding;

import org.jspecify.annotations.NullMarked;
