package io.dflint.lint.ignore;

import io.dflint.instruction.Instruction;
import java.util.List;

/** Finds instructions by offset. */
public final class InstructionIndex {
    private final List<Instruction> instructions;

    public InstructionIndex(List<Instruction> instructions) {
        this.instructions = instructions;
    }

    /** Returns the index of the last instruction that begins at or before an offset, or -1 if none does. */
    public int at(int offset) {
        int low = 0;
        int high = instructions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instructions.get(middle).range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
