package io.dflint.lsp.symbol;

import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;

/**
 * A place that names a symbol.
 *
 * @param range the name, without {@code $}, braces or quotes; also the parts of a name that a continuation splits
 * @param declaration whether the symbol is declared here
 * @param instruction the instruction around it
 * @param scope where it stands: a stage by its index, or a negative number for what is no stage
 */
public record Occurrence(TextRange range, boolean declaration, Instruction instruction, int scope) {}
