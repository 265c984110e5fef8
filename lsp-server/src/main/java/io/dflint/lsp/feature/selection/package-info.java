/** The ranges for expanding a selection. */
@NullMarked
package io.dflint.lsp.feature.selection;

import org.jspecify.annotations.NullMarked;
