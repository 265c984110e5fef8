package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.StepId;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.TreeRef;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a build would do, and does nothing. */
public final class Prediction {
    private final Engine engine;
    private final CacheIndex index;
    private final Origins origins;

    public Prediction(Engine engine, CacheIndex index, Origins origins) {
        this.engine = engine;
        this.index = index;
        this.origins = origins;
    }

    /** What becomes of a step. */
    public enum Outcome {
        CACHED,
        RUNS,
        /** It copies from a stage that runs: if the files come out the same, it is cached. */
        DEPENDS
    }

    /**
     * A step that changes files.
     *
     * @param reason why it runs, or what it depends on; null for a cached step, and for one that nothing is known of
     * @param took how long it took the last time; null if that is not known
     */
    public record Foreseen(
            StepId step,
            Outcome outcome,
            @Nullable String reason,
            @Nullable Duration took) {}

    /**
     * Looks up all steps of a plan, in its order.
     *
     * @throws BuildException if a step cannot be looked at, for want of its files for instance
     */
    public List<Foreseen> of(BuildPlan plan, BuildOptions options) throws BuildException, IOException {
        try (BuildState state = new BuildState(engine, plan, index, origins, options, event -> {})) {
            CachedSteps cache = new CachedSteps(state);
            cache.importSteps();
            List<Foreseen> all = new ArrayList<>();
            Set<FileSystem> changing = new HashSet<>();
            for (StagePlan stage : plan.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    if (stage.steps().get(i).changesFiles()) {
                        FileSystem files = state.graph.after(stage, i);
                        Foreseen foreseen = step(state, cache, files, changing);
                        if (foreseen.outcome() != Outcome.CACHED) {
                            changing.add(files);
                        }
                        all.add(foreseen);
                    }
                }
            }
            return all;
        }
    }

    private static Foreseen step(BuildState state, CachedSteps cache, FileSystem files, Set<FileSystem> changing)
            throws BuildException, IOException {
        StepId id = files.step();
        if (state.options.runsAnyway(id.stage())) {
            return new Foreseen(id, Outcome.RUNS, "the cache is off", cache.took(files));
        }
        Fingerprint definition = state.at(files, () -> state.keys.definition(files));
        if (cache.find(files, definition.key()) != null) {
            return new Foreseen(id, Outcome.CACHED, null, cache.took(files));
        }
        FileSystem below = files.below();
        if (below == null || !changing.contains(below)) {
            for (TreeRef.OfStage tree : Keys.stages(files.action())) {
                if (changing.contains(state.graph.end(tree.stage()))) {
                    return new Foreseen(
                            id,
                            Outcome.DEPENDS,
                            "on the files of stage " + tree.stage().name(),
                            null);
                }
            }
        }
        return new Foreseen(id, Outcome.RUNS, cache.reason(files, definition), null);
    }
}
