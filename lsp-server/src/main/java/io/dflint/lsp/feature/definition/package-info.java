/** Finds the declarations of names. */
@NullMarked
package io.dflint.lsp.feature.definition;

import org.jspecify.annotations.NullMarked;
