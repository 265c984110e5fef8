package io.dflint.lint.facts.check;

import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * What Docker's checks look at. Docker checks while it prepares a build, so its checks end where the build would. dflint by
 * itself does not: it looks at everything.
 *
 * @param read the instructions that are read, one after the other; Docker also looks at the one that it then rejects
 * @param wholeFile whether checks of all instructions together follow, because none is rejected
 * @param froms the FROMs that are looked at then
 * @param steps the instructions that are executed then, stage by stage
 */
public record CheckRun(List<Instruction> read, boolean wholeFile, List<CheckedFrom> froms, List<CheckStep> steps) {

    public CheckRun {
        read = List.copyOf(read);
        froms = List.copyOf(froms);
        steps = List.copyOf(steps);
    }

    /** All of the file. */
    public static CheckRun complete(BuildModel model) {
        List<CheckedFrom> froms = new ArrayList<>();
        List<CheckStep> steps = new ArrayList<>();
        for (Stage stage : model.stages()) {
            froms.add(new CheckedFrom(stage, true));
            for (Instruction instruction : stage.instructions()) {
                steps.add(new CheckStep(stage, instruction, instruction, model.scopeAt(instruction), true, List.of()));
            }
        }
        return new CheckRun(model.file().instructions(), true, froms, steps);
    }
}
