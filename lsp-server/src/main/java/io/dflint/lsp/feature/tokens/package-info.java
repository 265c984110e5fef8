/** Classifies the pieces of the text so that an editor can colour them. */
@NullMarked
package io.dflint.lsp.feature.tokens;

import org.jspecify.annotations.NullMarked;
