package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.StepId;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.StepInputs;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildClock;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.Snapshots;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a build would do, and does nothing. */
public final class Prediction {
    private final Engine engine;
    private final CacheIndex index;
    private final BuildInputs inputs;

    public Prediction(Engine engine, CacheIndex index, BuildInputs inputs) {
        this.engine = engine;
        this.index = index;
        this.inputs = inputs;
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
    public record PlannedStep(
            StepId step,
            Outcome outcome,
            @Nullable String reason,
            @Nullable Duration took) {}

    /**
     * Looks up all steps of a plan, in its order.
     *
     * @throws BuildException if a step cannot be looked at, for want of its files for instance
     */
    public List<PlannedStep> of(BuildPlan plan, BuildOptions options) throws BuildException, IOException {
        Resources resources = new Resources(engine, UUID.randomUUID().toString());
        try (resources;
                Sources sources = new Sources(inputs, options.secrets(), engine, resources, plan.epoch())) {
            BuildGraph graph = new BuildGraph();
            StepErrors errors = new StepErrors(plan.file().source());
            CacheKeys keys = new CacheKeys(
                    graph, errors, sources, new StepInputs(sources, index, options.limitInputs(), plan.epoch()));
            Snapshots snapshots = new Snapshots(keys, index, new BuildClock(plan.epoch(), Instant.now()));
            CachedSteps cache = new CachedSteps(
                    engine, index, index.build(options.slot()), graph, keys, snapshots, new ImageLoader(engine));
            cache.importSteps(options.cacheFrom());
            List<PlannedStep> all = new ArrayList<>();
            Set<Vertex> changing = new HashSet<>();
            for (StagePlan stage : plan.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    if (stage.steps().get(i).changesFiles()) {
                        Vertex vertex = graph.after(stage, i);
                        PlannedStep foreseen = step(vertex, options, graph, keys, cache, changing);
                        if (foreseen.outcome() != Outcome.CACHED) {
                            changing.add(vertex);
                        }
                        all.add(foreseen);
                    }
                }
            }
            return all;
        }
    }

    private static PlannedStep step(
            Vertex vertex,
            BuildOptions options,
            BuildGraph graph,
            CacheKeys keys,
            CachedSteps cache,
            Set<Vertex> changing)
            throws BuildException, IOException {
        StepId id = vertex.step();
        if (options.runsAnyway(id.stage())) {
            return new PlannedStep(id, Outcome.RUNS, "the cache is off", cache.took(vertex));
        }
        Fingerprint definition = keys.definition(vertex);
        if (cache.find(vertex, definition.key()) != null) {
            return new PlannedStep(id, Outcome.CACHED, null, cache.took(vertex));
        }
        Vertex below = vertex.below();
        if (below == null || !changing.contains(below)) {
            for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
                if (changing.contains(graph.end(tree.stage()))) {
                    return new PlannedStep(
                            id,
                            Outcome.DEPENDS,
                            "the files of stage " + tree.stage().name(),
                            null);
                }
            }
        }
        return new PlannedStep(id, Outcome.RUNS, cache.reason(vertex, definition), null);
    }
}
