package io.dflint.build.plan;

import io.dflint.build.plan.BuildException.Place;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Suggestion;
import io.dflint.text.SourceText;
import java.util.Collection;
import java.util.LinkedHashSet;

/** Finds the stage that is built. */
final class TargetStage {
    private TargetStage() {}

    /**
     * The stage of a name or number.
     *
     * @param target empty for the last one
     * @throws BuildException if there is none, or something is wrong with those that it needs
     */
    static Stage find(BuildModel model, String target, SourceText source) throws BuildException {
        Stage stage = model.target(target);
        if (stage == null) {
            throw new BuildException(noSuchTarget(model, target));
        }
        for (Problem problem : model.problems()) {
            if (isNeeded(problem, model, stage)) {
                throw new BuildException(problem.message(), new Place(source, problem.range()));
            }
        }
        return stage;
    }

    private static boolean isNeeded(Problem problem, BuildModel model, Stage target) {
        for (Stage stage : model.neededFor(target)) {
            if (stage.from().range().contains(problem.range())) {
                return true;
            }
            for (Instruction instruction : stage.instructions()) {
                if (instruction.range().contains(problem.range())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String noSuchTarget(BuildModel model, String target) {
        Collection<String> names = new LinkedHashSet<>();
        for (Stage stage : model.stages()) {
            if (stage.name() != null) {
                names.add(stage.name());
            }
        }
        String nearest = Suggestion.nearest(target, names);
        String advice = nearest != null
                ? "; did you mean " + nearest + "?"
                : names.isEmpty() ? "; no stage has a name" : "; the stages are " + String.join(", ", names);
        return "there is no stage " + target + " to build" + advice;
    }
}
