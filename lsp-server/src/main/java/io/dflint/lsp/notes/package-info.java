/** Descriptions of instructions, flags and mount options, shared by hover, completion and signature help. */
@NullMarked
package io.dflint.lsp.notes;

import org.jspecify.annotations.NullMarked;
