/** What can be done about it. */
@NullMarked
package io.dflint.lsp.feature.actions;

import org.jspecify.annotations.NullMarked;
