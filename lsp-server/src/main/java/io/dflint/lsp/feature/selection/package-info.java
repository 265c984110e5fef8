/** What a selection grows to. */
@NullMarked
package io.dflint.lsp.feature.selection;

import org.jspecify.annotations.NullMarked;
