/** Gives stages, variables and heredocs other names. */
@NullMarked
package io.dflint.lsp.feature.rename;

import org.jspecify.annotations.NullMarked;
