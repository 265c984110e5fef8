/**
 * What may be written at the cursor. {@link io.dflint.lsp.feature.completion.Completion} is the way in: {@code SpotFinder} tells
 * where in the file the cursor stands, {@code Line} splits an instruction up to it, {@code Arguments} and {@code Comments} choose,
 * and the other classes propose, each for one kind of word. {@code Edits} says what a proposal replaces.
 */
@NullMarked
package io.dflint.lsp.feature.completion;

import org.jspecify.annotations.NullMarked;
