/** What may be written at the cursor. */
@NullMarked
package io.dflint.lsp.feature.completion;

import org.jspecify.annotations.NullMarked;
