/** Texts shown above stages about their use. */
@NullMarked
package io.dflint.lsp.feature.lens;

import org.jspecify.annotations.NullMarked;
