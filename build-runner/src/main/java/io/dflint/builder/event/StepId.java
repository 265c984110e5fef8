package io.dflint.builder.event;

import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a step of a plan.
 *
 * @param index the index among the steps of the stage; -1 for FROM
 */
public record StepId(StagePlan stage, int index) {

    /** The step, or null for FROM. */
    public @Nullable Step step() {
        return index < 0 ? null : stage.steps().get(index);
    }
}
