/** The places in the file that mean the symbol under the cursor, declarations told apart. */
@NullMarked
package io.dflint.lsp.feature.highlight;

import org.jspecify.annotations.NullMarked;
