/** Every place that means the thing under the cursor. */
@NullMarked
package io.dflint.lsp.feature.references;

import org.jspecify.annotations.NullMarked;
