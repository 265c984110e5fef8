package io.dflint.builder.key;

import io.dflint.builder.event.StepId;
import io.dflint.builder.plan.Action;
import org.jspecify.annotations.Nullable;

/**
 * The files after a step, and how they are made. Steps that only change the config share the files of the step before.
 */
public final class Vertex {
    private final StepId step;
    private final @Nullable Vertex below;
    private final Action action;

    Vertex(StepId step, @Nullable Vertex below, Action action) {
        this.step = step;
        this.below = below;
        this.action = action;
    }

    /** The step that makes the files; FROM for those of a base. */
    public StepId step() {
        return step;
    }

    /** The files that the step starts from; null for those of a base. */
    @Nullable
    public Vertex below() {
        return below;
    }

    public Action action() {
        return action;
    }

    /** The start of the chain. */
    public Vertex base() {
        Vertex at = this;
        while (at.below != null) {
            at = at.below;
        }
        return at;
    }
}
