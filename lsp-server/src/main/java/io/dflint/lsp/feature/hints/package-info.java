/** Shows values that are not in the text. */
@NullMarked
package io.dflint.lsp.feature.hints;

import org.jspecify.annotations.NullMarked;
