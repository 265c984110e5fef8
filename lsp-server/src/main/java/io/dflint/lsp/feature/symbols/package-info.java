/** Searches stages, arguments and variables of a workspace by name. */
@NullMarked
package io.dflint.lsp.feature.symbols;

import org.jspecify.annotations.NullMarked;
