/** What the word under the cursor means, and its value. */
@NullMarked
package io.dflint.lsp.feature.hover;

import org.jspecify.annotations.NullMarked;
