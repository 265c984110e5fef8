package io.dflint.lint.facts.check;

import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a file that Docker's checks cover. Docker checks while it prepares a build, so its checks end where the
 * build would fail. dflint's own checks cover the whole file.
 *
 * @param read the instructions that are parsed, in order; Docker also checks the one that it then rejects
 * @param wholeFile whether the checks of all instructions together follow, because none is rejected
 * @param froms the FROMs that are checked then
 * @param steps the instructions that are executed then, stage by stage
 */
public record CheckRun(List<Instruction> read, boolean wholeFile, List<CheckedFrom> froms, List<CheckStep> steps) {

    public CheckRun {
        read = List.copyOf(read);
        froms = List.copyOf(froms);
        steps = List.copyOf(steps);
    }

    /** Returns a run that covers the whole file. */
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
