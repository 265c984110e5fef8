package io.dflint.builder.key;

import io.dflint.builder.event.StepId;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The file systems of all steps of a plan. */
public final class BuildGraph {
    private final Map<StagePlan, List<Vertex>> byStage = new IdentityHashMap<>();

    /** The files before the first step of a stage. */
    public Vertex start(StagePlan stage) {
        return all(stage).getFirst();
    }

    /** The files after a step; those after FROM for -1. */
    public Vertex after(StagePlan stage, int index) {
        return all(stage).get(index + 1);
    }

    public Vertex after(StepId id) {
        return after(id.stage(), id.index());
    }

    public Vertex end(StagePlan stage) {
        return all(stage).getLast();
    }

    private synchronized List<Vertex> all(StagePlan stage) {
        List<Vertex> known = byStage.get(stage);
        if (known == null) {
            // The stages below come first: a chain of stages may be too deep for recursion.
            Deque<StagePlan> open = new ArrayDeque<>();
            open.push(stage);
            while (open.peek().base() instanceof StageBase.OfStage(StagePlan parent) && !byStage.containsKey(parent)) {
                open.push(parent);
            }
            for (StagePlan next : open) {
                known = make(next);
                byStage.put(next, known);
            }
        }
        return Objects.requireNonNull(known);
    }

    private List<Vertex> make(StagePlan stage) {
        Vertex at = stage.base() instanceof StageBase.OfStage(StagePlan parent)
                ? Objects.requireNonNull(byStage.get(parent)).getLast()
                : new Vertex(new StepId(stage, -1), null, new Action.None());
        Vertex[] all = new Vertex[stage.steps().size() + 1];
        all[0] = at;
        for (int i = 0; i < stage.steps().size(); i++) {
            Step step = stage.steps().get(i);
            if (step.changesFiles()) {
                at = new Vertex(new StepId(stage, i), at, step.action());
            }
            all[i + 1] = at;
        }
        return List.of(all);
    }
}
