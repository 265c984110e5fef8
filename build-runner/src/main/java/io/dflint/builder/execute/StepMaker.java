package io.dflint.builder.execute;

import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.Reason;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.plan.Warnings;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.Snapshots;
import io.dflint.builder.result.StepImages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Provides the files of steps, from the cache or by carrying out the step. */
final class StepMaker {
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final CachedSteps cache;
    private final Snapshots snapshots;
    private final StepImages images;
    private final Sources sources;
    private final StepErrors errors;
    private final BuildOptions options;
    private final StepWork work;
    private final KeptNetworks networks;
    private final StageReads reads;
    private final StepEvents events;
    private final BuildListener listener;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    StepMaker(
            BuildParts parts,
            BuildOptions options,
            StepWork work,
            KeptNetworks networks,
            StageReads reads,
            StepEvents events,
            BuildListener listener) {
        graph = parts.graph;
        keys = parts.keys;
        cache = parts.cache;
        snapshots = parts.snapshots;
        images = parts.images;
        sources = parts.sources;
        errors = parts.errors;
        this.options = options;
        this.work = work;
        this.networks = networks;
        this.events = events;
        this.listener = listener;
        this.reads = reads;
    }

    /** Returns the files of a step, which are made only once. */
    Snapshot need(Vertex vertex) throws BuildException, IOException {
        return snapshots.get(vertex, () -> make(vertex));
    }

    private Snapshot make(Vertex vertex) throws BuildException, IOException {
        Vertex below = vertex.below();
        if (below == null) {
            Snapshot base = vertex.step().stage().base() instanceof StageBase.Context(String name)
                    ? contextAsBase(vertex, name)
                    : snapshots.base(vertex);
            events.cached(vertex);
            return base;
        }
        Fingerprint definition = keys.definition(vertex);
        boolean useCache = !options.runsAnyway(vertex.step().stage());
        Snapshot hit = useCache ? cache.find(vertex, definition.key()) : null;
        if (hit != null) {
            events.cached(vertex);
            return hit;
        }
        // The scheduler has made them already, unless an image that existed then no longer does.
        Map<TreeRef.OfStage, Snapshot> stages = new HashMap<>();
        for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
            stages.put(tree, need(graph.end(tree.stage())));
        }
        Snapshot input = need(below);
        Fingerprint exact = definition;
        if (keys.dependsOnContent(vertex)) {
            exact = exact(vertex, below, stages);
            snapshots.contentKey(vertex, exact.key());
            hit = useCache && !exact.key().equals(definition.key()) ? cache.find(vertex, exact.key()) : null;
            if (hit != null) {
                cache.alias(definition.key(), exact.key());
                events.cached(vertex);
                return hit;
            }
        }
        Reason reason = useCache ? cache.reason(vertex, exact) : Reason.of("the cache is off");
        List<String> warnings = new ArrayList<>();
        // Records identify a step by the same key whether it ran or not.
        Fingerprint inputs = new Fingerprint(exact.inputs(), definition.key());
        Snapshot made = execute(vertex, below, input, inputs, reason, stages, warnings);
        if (isConsistent(vertex, input, stages)) {
            cache.keep(vertex, made, definition, exact, warnings);
            reads.after(vertex, made);
            return made;
        }
        return made.inconsistent();
    }

    private Snapshot contextAsBase(Vertex vertex, String name) throws BuildException, IOException {
        // Computes the hashes first, so that changes before the files are sent are noticed.
        keys.definition(vertex);
        Snapshot base = errors.at(vertex, () -> work.contextAsBase(vertex, name));
        return contextIsUnchanged() ? base : base.inconsistent();
    }

    /** Reports whether a step was carried out with the inputs that its key stands for. */
    private boolean isConsistent(Vertex vertex, Snapshot input, Map<TreeRef.OfStage, Snapshot> stages) {
        boolean consistent = input.consistent() && stages.values().stream().allMatch(Snapshot::consistent);
        return (!CacheKeys.usesContext(vertex.action()) || contextIsUnchanged()) && consistent;
    }

    private boolean contextIsUnchanged() {
        Set<String> changed = sources.changed();
        for (String path : changed) {
            if (warned.add(path)) {
                listener.on(new BuildEvent.Warning(
                        "/" + path + " changed during the build; the steps that use it are not cached"));
            }
        }
        return changed.isEmpty();
    }

    private Fingerprint exact(Vertex vertex, Vertex below, Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        Map<TreeRef.OfStage, String> stageImages = new HashMap<>();
        for (Map.Entry<TreeRef.OfStage, Snapshot> stage : stages.entrySet()) {
            Vertex end = graph.end(stage.getKey().stage());
            stageImages.put(stage.getKey(), images.forContainers(end, stage.getValue()));
        }
        String content = snapshots.contentKey(below);
        String belowKey = content != null ? content : keys.definition(below).key();
        return errors.at(vertex, () -> keys.exact(vertex, belowKey, stageImages));
    }

    /** @param told receives the warnings */
    private Snapshot execute(
            Vertex vertex,
            Vertex below,
            Snapshot input,
            Fingerprint inputs,
            Reason reason,
            Map<TreeRef.OfStage, Snapshot> stages,
            List<String> told)
            throws BuildException, IOException {
        long begin = System.nanoTime();
        try {
            events.started(vertex, reason);
            networks.begins(vertex.step());
            Warnings warnings = (message, word) -> {
                if (options.strict()) {
                    throw new BuildException(message, errors.place(vertex, word));
                }
                told.add(message);
                events.warn(vertex, message);
            };
            Snapshot made = errors.at(vertex, () -> work.carryOut(vertex, below, input, stages, warnings));
            events.done(vertex, inputs, reason, input, made);
            return made;
        } catch (BuildException e) {
            BuildException placed = e.at(errors.place(vertex));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            events.failed(vertex, inputs, reason, lastImage(below, input), took, placed);
            throw placed;
        }
    }

    /**
     * Returns a permanent image of the files before a failed step, or null if there are no files or it cannot be made.
     */
    private @Nullable String lastImage(Vertex below, Snapshot input) {
        try {
            return input.layers().isEmpty() ? null : images.of(below.step(), input);
        } catch (IOException e) {
            // The failure of the step takes precedence.
            return null;
        }
    }
}
