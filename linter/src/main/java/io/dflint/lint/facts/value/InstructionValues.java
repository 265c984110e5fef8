package io.dflint.lint.facts.value;

import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** The values of parts of instructions, as far as they can be derived from the file. */
public interface InstructionValues {

    /**
     * Returns the value of a part of an instruction, with quotes removed and variables expanded, or null if it is not
     * known.
     */
    @Nullable
    String value(Instruction instruction, LogicalText text);
}
