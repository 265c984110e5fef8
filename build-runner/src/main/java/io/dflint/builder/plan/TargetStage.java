package io.dflint.builder.plan;

import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Suggestion;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds the stage to build. */
final class TargetStage {
    private TargetStage() {}

    /**
     * Returns the stage with a name or number.
     *
     * @param target the name or number; empty for the last stage
     * @param mistakes receives the mistakes in the stages that the target needs
     * @throws BuildException if there is no such stage
     */
    static Stage find(BuildModel model, String target, SourceText source, Mistakes mistakes) throws BuildException {
        Stage stage = model.target(target);
        if (stage == null) {
            throw new BuildException(noSuchTarget(model, target));
        }
        if (!model.problems().isEmpty()) {
            mistakes.add(source, problems(model, stage));
        }
        return stage;
    }

    /** The problems of the stages that a target needs. */
    private static List<Problem> problems(BuildModel model, Stage target) {
        ProblemIndex index = ProblemIndex.of(model.problems());
        List<Problem> problems = new ArrayList<>();
        for (Stage stage : model.neededFor(target)) {
            problems.addAll(index.all(stage.from().range()));
            for (Instruction instruction : stage.instructions()) {
                problems.addAll(index.all(instruction.range()));
            }
        }
        return problems;
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
                : switch (names.size()) {
                    case 0 -> "; no stage has a name";
                    case 1 -> "; the only stage with a name is " + String.join("", names);
                    default -> "; the stages are " + String.join(", ", names);
                };
        return "no stage named " + target + advice;
    }
}
