/** What instructions, flags and mount options do, in words that hover, completion and signature help share. */
@NullMarked
package io.dflint.lsp.notes;

import org.jspecify.annotations.NullMarked;
