/** Stages, arguments and variables of a whole workspace, found by name. */
@NullMarked
package io.dflint.lsp.feature.symbols;

import org.jspecify.annotations.NullMarked;
