package io.dflint.lsp.symbol;

import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;

/**
 * An occurrence of a symbol's name.
 *
 * @param range the name without {@code $}, braces or quotes; includes continuations that split it
 * @param declaration whether it declares the symbol
 * @param instruction the instruction that contains it
 * @param scope its scope: the index of a stage, or a negative number outside of stages
 */
public record Occurrence(TextRange range, boolean declaration, Instruction instruction, int scope) {}
