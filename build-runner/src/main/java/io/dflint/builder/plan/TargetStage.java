package io.dflint.builder.plan;

import io.dflint.builder.plan.BuildException.Place;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Suggestion;
import io.dflint.text.SourceText;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

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
        Problem problem = model.problems().isEmpty() ? null : problem(model, stage);
        if (problem != null) {
            throw new BuildException(problem.message(), new Place(source, problem.range()));
        }
        return stage;
    }

    /** The first problem of the stages that a target needs. */
    private static @Nullable Problem problem(BuildModel model, Stage target) {
        ProblemIndex problems = ProblemIndex.of(model.problems());
        Problem first = null;
        for (Stage stage : model.neededFor(target)) {
            first = earlier(first, problems.first(stage.from().range()));
            for (Instruction instruction : stage.instructions()) {
                first = earlier(first, problems.first(instruction.range()));
            }
        }
        return first;
    }

    private static @Nullable Problem earlier(@Nullable Problem one, @Nullable Problem other) {
        return one == null
                        || other != null && other.range().start() < one.range().start()
                ? other
                : one;
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
        return "no stage named " + target + advice;
    }
}
