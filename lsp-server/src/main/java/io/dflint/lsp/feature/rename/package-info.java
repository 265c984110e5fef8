/** Renames stages, variables and heredocs. */
@NullMarked
package io.dflint.lsp.feature.rename;

import org.jspecify.annotations.NullMarked;
