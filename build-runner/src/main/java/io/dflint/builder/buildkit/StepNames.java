package io.dflint.builder.buildkit;

import io.dflint.builder.event.StepId;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the step of a plan that BuildKit refers to with the name of a vertex. */
final class StepNames {
    private final BuildPlan plan;

    StepNames(BuildPlan plan) {
        this.plan = plan;
    }

    /** Returns the step of a vertex, or null if it is not a step of the plan. */
    @Nullable
    StepId step(String vertex) {
        VertexName name = VertexName.parse(vertex);
        StagePlan stage = name == null ? null : stage(name);
        if (name == null || stage == null) {
            return null;
        }
        if (name.isBase()) {
            return new StepId(stage, -1);
        }
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < stage.steps().size(); i++) {
            if (stage.steps().get(i).changesFiles()) {
                steps.add(i);
            }
        }
        // Counted from the end, because unknown triggers of a base image come first.
        int index = steps.size() - 1 - (name.total() - name.position());
        return index < 0 ? null : new StepId(stage, steps.get(index));
    }

    private @Nullable StagePlan stage(VertexName name) {
        for (StagePlan stage : plan.stages()) {
            boolean named = name.stage().isEmpty()
                    ? plan.stages().size() == 1
                    : name.stage().equalsIgnoreCase(stage.name());
            if (named && (name.platform().isEmpty() || name.platform().equals(stage.platform()))) {
                return stage;
            }
        }
        return null;
    }
}
