/** The actions that editors offer for findings. */
@NullMarked
package io.dflint.lsp.feature.actions;

import org.jspecify.annotations.NullMarked;
