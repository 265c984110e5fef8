/** Every place that means the symbol under the cursor. */
@NullMarked
package io.dflint.lsp.feature.references;

import org.jspecify.annotations.NullMarked;
