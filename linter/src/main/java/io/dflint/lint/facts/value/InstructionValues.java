package io.dflint.lint.facts.value;

import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Values of the parts of instructions, as far as the file shows them. */
public interface InstructionValues {

    /** The value of a part of an instruction, quotes removed and variables replaced; null if it is not known. */
    @Nullable
    String value(Instruction instruction, LogicalText text);
}
