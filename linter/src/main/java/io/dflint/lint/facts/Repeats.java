package io.dflint.lint.facts;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instructions of which only the last of a stage counts. */
public final class Repeats {
    private Repeats() {}

    /**
     * An instruction that takes away the effect of another.
     *
     * @param earlier the one before it of the same kind
     */
    public record Repeat(Instruction earlier, Instruction later) {}

    /** Each instruction of a kind that another precedes in its stage, in the order of the file. */
    public static List<Repeat> of(Dockerfile file, Class<? extends Instruction> kind) {
        List<Repeat> repeats = new ArrayList<>(0);
        @Nullable Instruction last = null;
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof From) {
                last = null;
            } else if (kind.isInstance(instruction)) {
                if (last != null) {
                    repeats.add(new Repeat(last, instruction));
                }
                last = instruction;
            }
        }
        return repeats;
    }
}
