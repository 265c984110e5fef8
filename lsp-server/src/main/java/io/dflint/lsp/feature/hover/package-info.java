/** Describes the meaning and value of the word at the cursor. */
@NullMarked
package io.dflint.lsp.feature.hover;

import org.jspecify.annotations.NullMarked;
