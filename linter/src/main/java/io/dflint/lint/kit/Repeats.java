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

/** Instructions of which only the last of a stage counts. */
public final class Repeats {
    private Repeats() {}

    /** Reports each instruction of a kind that has no effect. */
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
     * An instruction that takes away the effect of another.
     *
     * @param earlier the one before it of the same kind
     */
    private record Repeat(Instruction earlier, Instruction later) {}

    /** Each instruction of a kind that another precedes in its stage, in the order of the file. */
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
