package io.dflint.lint.kit;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds instructions of which only the last in a stage has an effect. */
public final class Repeats {
    private Repeats() {}

    /** Reports each instruction of a type that has no effect. */
    public static void report(Class<? extends Instruction> kind, LintInput input, Report report) {
        for (Repeat repeat : of(input.file(), kind)) {
            LogicalText name = repeat.earlier().name();
            report.at(
                            repeat.later(),
                            name.sourceRange(),
                            "this " + name + " has no effect, because another one follows in this stage; remove it")
                    .related(repeat.later().name().sourceRange(), "the one that takes effect")
                    .ignoredAt(repeat.earlier().range())
                    .fix(Fix.safe(
                            "Remove the " + name + " that has no effect",
                            Edits.remove(input.file().source(), repeat.earlier())));
        }
    }

    /**
     * An instruction that overrides an earlier one.
     *
     * @param earlier the previous instruction of the same type
     */
    private record Repeat(Instruction earlier, Instruction later) {}

    /** Returns each instruction of a type that follows another in its stage, in the order of the file. */
    private static List<Repeat> of(Dockerfile file, Class<? extends Instruction> kind) {
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
