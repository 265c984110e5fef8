package io.dflint.builder.event;

import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan.
 *
 * @param index in the steps of the stage; -1 for FROM
 */
public record StepId(StagePlan stage, int index) {

    /** Null for FROM. */
    public @Nullable Step step() {
        return index < 0 ? null : stage.steps().get(index);
    }
}
