/**
 * Proposals for the text at the cursor. {@link io.dflint.lsp.feature.completion.Completion} is the entry point: {@code
 * SpotFinder} determines the position of the cursor, {@code Line} splits the instruction up to it, {@code Arguments}
 * and {@code Comments} choose, and the other classes make proposals for one kind of word each. {@code Edits} computes
 * what a proposal replaces.
 */
@NullMarked
package io.dflint.lsp.feature.completion;

import org.jspecify.annotations.NullMarked;
