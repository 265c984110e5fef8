/** Describes the syntax of the instruction, flag or directive at the cursor. */
@NullMarked
package io.dflint.lsp.feature.signature;

import org.jspecify.annotations.NullMarked;
