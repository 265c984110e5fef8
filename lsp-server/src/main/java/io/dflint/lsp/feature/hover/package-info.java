/** What the thing under the cursor is and is worth. */
@NullMarked
package io.dflint.lsp.feature.hover;

import org.jspecify.annotations.NullMarked;
