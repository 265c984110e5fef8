/** How the instruction, flag or directive at the cursor is written. */
@NullMarked
package io.dflint.lsp.feature.signature;

import org.jspecify.annotations.NullMarked;
