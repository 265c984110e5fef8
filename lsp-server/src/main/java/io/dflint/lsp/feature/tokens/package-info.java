/** What the pieces of the text are, so that an editor can colour them. */
@NullMarked
package io.dflint.lsp.feature.tokens;

import org.jspecify.annotations.NullMarked;
