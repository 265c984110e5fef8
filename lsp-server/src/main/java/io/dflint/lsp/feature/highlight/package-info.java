/** Highlights the occurrences of the symbol at the cursor, distinguishing declarations. */
@NullMarked
package io.dflint.lsp.feature.highlight;

import org.jspecify.annotations.NullMarked;
