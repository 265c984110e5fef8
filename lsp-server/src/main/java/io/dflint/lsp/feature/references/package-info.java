/** Finds all references to the symbol at the cursor. */
@NullMarked
package io.dflint.lsp.feature.references;

import org.jspecify.annotations.NullMarked;
