package io.dflint.builder.execute;

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
import org.jspecify.annotations.Nullable;

/** Files after a step: what it takes to have them. Steps that only change the config have the files of the step before. */
final class FileSystem {
    private final StepId step;
    private final @Nullable FileSystem below;
    private final Action action;

    private FileSystem(StepId step, @Nullable FileSystem below, Action action) {
        this.step = step;
        this.below = below;
        this.action = action;
    }

    /** The step that makes them; FROM for those of a base. */
    StepId step() {
        return step;
    }

    /** What the step works on; null for those of a base. */
    @Nullable
    FileSystem below() {
        return below;
    }

    Action action() {
        return action;
    }

    /** The start of the chain. */
    FileSystem base() {
        FileSystem at = this;
        while (at.below != null) {
            at = at.below;
        }
        return at;
    }

    /** The file systems of all steps of a plan. */
    static final class Graph {
        private final Map<StagePlan, List<FileSystem>> byStage = new IdentityHashMap<>();

        /** The files before the first step of a stage. */
        FileSystem start(StagePlan stage) {
            return all(stage).getFirst();
        }

        /** The files after a step; those after FROM for -1. */
        FileSystem after(StagePlan stage, int index) {
            return all(stage).get(index + 1);
        }

        FileSystem after(StepId id) {
            return after(id.stage(), id.index());
        }

        FileSystem end(StagePlan stage) {
            return all(stage).getLast();
        }

        private synchronized List<FileSystem> all(StagePlan stage) {
            List<FileSystem> known = byStage.get(stage);
            if (known == null) {
                // Those below it first: a chain of stages may be deeper than the stack.
                Deque<StagePlan> open = new ArrayDeque<>();
                open.push(stage);
                while (open.peek().base() instanceof StageBase.OfStage(StagePlan parent)
                        && !byStage.containsKey(parent)) {
                    open.push(parent);
                }
                for (StagePlan next : open) {
                    known = make(next);
                    byStage.put(next, known);
                }
            }
            return Objects.requireNonNull(known);
        }

        private List<FileSystem> make(StagePlan stage) {
            FileSystem at = stage.base() instanceof StageBase.OfStage(StagePlan parent)
                    ? Objects.requireNonNull(byStage.get(parent)).getLast()
                    : new FileSystem(new StepId(stage, -1), null, new Action.None());
            FileSystem[] all = new FileSystem[stage.steps().size() + 1];
            all[0] = at;
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                if (step.changesFiles()) {
                    at = new FileSystem(new StepId(stage, i), at, step.action());
                }
                all[i + 1] = at;
            }
            return List.of(all);
        }
    }
}
