package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.Reason;
import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.Snapshots;
import io.dflint.builder.result.StepImages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Predicts what a build would do without running anything. */
public final class Prediction {
    private final BuildPlan plan;
    private final BuildOptions options;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Snapshots snapshots;
    private final CachedSteps cache;
    private final StepImages images;
    private final StepErrors errors;
    private final Map<Vertex, Outcome> outcomes = new HashMap<>();
    private final Map<Vertex, Snapshot> found = new HashMap<>();

    private Prediction(BuildPlan plan, BuildOptions options, BuildParts parts) {
        this.plan = plan;
        this.options = options;
        graph = parts.graph;
        errors = parts.errors;
        keys = parts.keys;
        snapshots = parts.snapshots;
        cache = parts.cache;
        images = parts.images;
    }

    /** The fate of a step. */
    public enum Outcome {
        CACHED,
        RUNS,
        /** Uses files of a stage that runs: it is cached if they turn out the same. */
        DEPENDS,
        /** Nothing that runs needs it. */
        UNNEEDED
    }

    /**
     * A step that changes files.
     *
     * @param reason why it runs or may run; null for a step that does not run
     * @param took how long it, or the step that it replaces, took the last time; null if unknown
     */
    public record PlannedStep(
            StepId step,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable Duration took) {}

    /**
     * The prediction for a build.
     *
     * @param steps the steps that change files, in the order of the plan
     * @param others the instructions that do no work
     */
    public record Predicted(List<PlannedStep> steps, List<BuildEvent.OfInstruction> others) {}

    /**
     * Looks up all steps of a plan.
     *
     * @throws BuildException if a step cannot be examined, for example because its files are missing
     */
    public static Predicted of(
            Engine engine, CacheIndex index, BuildInputs inputs, BuildPlan plan, BuildOptions options)
            throws BuildException, IOException {
        BuildParts parts = new BuildParts(
                engine, plan, index, inputs, options, UUID.randomUUID().toString(), true);
        try (Resources _ = parts.resources;
                Sources _ = parts.sources) {
            Prediction prediction = new Prediction(plan, options, parts);
            return new Predicted(prediction.steps(), parts.cache.instructions(plan));
        }
    }

    private List<PlannedStep> steps() throws BuildException, IOException {
        cache.importSteps(options.cacheFrom());
        Set<Vertex> needed = new Needs(plan, graph, keys, cache, options).all().keySet();
        Set<Vertex> covered = new HashSet<>();
        List<PlannedStep> all = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Vertex vertex = graph.after(stage, i);
                if (stage.steps().get(i).changesFiles() && needed.contains(vertex)) {
                    PlannedStep step = step(vertex);
                    outcomes.put(vertex, step.outcome());
                    for (Vertex at = vertex; step.outcome() == Outcome.CACHED && at != null; at = at.below()) {
                        covered.add(at);
                    }
                    all.add(step);
                } else if (stage.steps().get(i).changesFiles()) {
                    all.add(new PlannedStep(vertex.step(), Outcome.UNNEEDED, null, cache.took(vertex)));
                }
            }
        }
        // The steps below a cached one count as cached.
        all.replaceAll(step -> step.outcome() == Outcome.UNNEEDED && covered.contains(graph.after(step.step()))
                ? new PlannedStep(step.step(), Outcome.CACHED, null, step.took())
                : step);
        return all;
    }

    private PlannedStep step(Vertex vertex) throws BuildException, IOException {
        StepId id = vertex.step();
        if (options.runsAnyway(id.stage())) {
            return new PlannedStep(id, Outcome.RUNS, Reason.of("the cache is off"), cache.took(vertex));
        }
        Fingerprint definition = keys.definition(vertex);
        if (isFound(vertex, definition)) {
            return new PlannedStep(id, Outcome.CACHED, null, cache.took(vertex));
        }
        Vertex below = vertex.below();
        if (below == null || !keys.dependsOnContent(vertex)) {
            return miss(vertex, Outcome.RUNS, definition);
        }
        if (dependsOnWhatRuns(vertex, below)) {
            return miss(vertex, Outcome.DEPENDS, definition);
        }
        if (outcome(below) == Outcome.RUNS) {
            return miss(vertex, Outcome.RUNS, definition);
        }
        Fingerprint exact = exact(vertex, below);
        snapshots.contentKey(vertex, exact.key());
        return isFound(vertex, exact)
                ? new PlannedStep(id, Outcome.CACHED, null, cache.took(vertex))
                : miss(vertex, Outcome.RUNS, exact);
    }

    private boolean isFound(Vertex vertex, Fingerprint fingerprint) throws IOException {
        Snapshot files = cache.find(vertex, fingerprint.key());
        if (files != null) {
            found.put(vertex, files);
        }
        return files != null;
    }

    private PlannedStep miss(Vertex vertex, Outcome outcome, Fingerprint inputs) throws IOException {
        return new PlannedStep(vertex.step(), outcome, cache.reason(vertex, inputs), cache.lastTook(vertex));
    }

    /** Reports whether the files that a step uses are only known after stages have run. */
    private boolean dependsOnWhatRuns(Vertex vertex, Vertex below) {
        Outcome before = outcome(below);
        if (before == Outcome.DEPENDS || before == Outcome.RUNS && keys.dependsOnContent(below)) {
            return true;
        }
        boolean stages = false;
        for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
            stages |= outcome(graph.end(tree.stage())) != Outcome.CACHED;
        }
        return stages && before == Outcome.CACHED;
    }

    private Outcome outcome(Vertex vertex) {
        return outcomes.getOrDefault(vertex, Outcome.CACHED);
    }

    /** Returns the fingerprint by content. All files that it needs are available. */
    private Fingerprint exact(Vertex vertex, Vertex below) throws BuildException, IOException {
        Map<TreeRef.OfStage, String> stageImages = new HashMap<>();
        for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
            Vertex end = graph.end(tree.stage());
            Snapshot files = end.below() == null ? snapshots.base(end) : found.get(end);
            if (files == null) {
                return keys.definition(vertex);
            }
            stageImages.put(tree, images.forContainers(end, files));
        }
        String content = snapshots.contentKey(below);
        String belowKey = content != null ? content : keys.definition(below).key();
        return errors.at(vertex, () -> keys.exact(vertex, belowKey, stageImages));
    }
}
