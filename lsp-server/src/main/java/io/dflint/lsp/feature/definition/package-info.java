/** Where a name is declared. */
@NullMarked
package io.dflint.lsp.feature.definition;

import org.jspecify.annotations.NullMarked;
