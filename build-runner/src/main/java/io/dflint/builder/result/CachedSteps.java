package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImportedSteps;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds results of earlier builds, and keeps those of this one. */
public final class CachedSteps {
    private final Engine engine;
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Snapshots snapshots;
    private final ImageLoader loader;
    private final Reasons reasons;
    private final ImportedSteps imported = new ImportedSteps();
    private final Map<String, String> hits = new ConcurrentHashMap<>();
    private final Map<String, Snapshot> found = new ConcurrentHashMap<>();

    /**
     * @param before the last build of the same file
     * @param loader is told which images the daemon has
     */
    public CachedSteps(
            Engine engine,
            CacheIndex index,
            BuildRecord before,
            BuildGraph graph,
            CacheKeys keys,
            Snapshots snapshots,
            ImageLoader loader) {
        this.engine = engine;
        this.index = index;
        this.graph = graph;
        this.keys = keys;
        this.snapshots = snapshots;
        this.loader = loader;
        this.reasons = new Reasons(index, before);
    }

    /** Reads the images of {@code --cache-from}, as far as the daemon has them. */
    public void importSteps(List<String> images) throws IOException {
        for (String name : images) {
            Optional<ImageDetails> image = engine.images().find(name);
            if (image.isPresent()) {
                imported.add(engine, image.get());
            }
        }
    }

    /** The result of a key, if the daemon still has it. */
    @Nullable
    public Snapshot find(Vertex vertex, String key) throws IOException {
        StepRecord record = remembered(vertex, key);
        if (record == null) {
            return null;
        }
        Snapshot snapshot = found.get(key);
        if (snapshot == null) {
            snapshot = look(record);
            if (snapshot == null) {
                return null;
            }
            found.put(key, snapshot);
            hits.put(key, record.image());
            loader.known(record.image());
        }
        if (!record.contentKey().isEmpty()) {
            snapshots.contentKey(vertex, record.contentKey());
        }
        return snapshot;
    }

    private @Nullable Snapshot look(StepRecord record) throws IOException {
        Optional<ImageDetails> image = engine.images().find(record.image());
        if (image.isEmpty() || !startsWith(image.get().layers(), record.layers())) {
            return null;
        }
        boolean exactly = image.get().layers().size() == record.layers().size();
        return new Snapshot(
                record.layers(),
                exactly ? record.image() : null,
                record.created(),
                true,
                record.took(),
                record.bytes(),
                true);
    }

    /** What the index knows of a key, or else an image of {@code --cache-from}. */
    private @Nullable StepRecord remembered(Vertex vertex, String key) throws IOException {
        StepRecord record = index.step(key);
        ImportedSteps.Step step = record == null ? imported.find(key) : null;
        Step instruction = vertex.step().step();
        if (step == null || instruction == null) {
            return record;
        }
        try {
            List<Input> inputs = keys.definition(vertex).inputs();
            record = new StepRecord(
                    instruction.text(), step.layers(), step.image(), step.created(), Duration.ZERO, 0, "", inputs);
            index.putStep(key, record);
            return record;
        } catch (BuildException e) {
            throw new IllegalStateException("the key was told before", e);
        }
    }

    private static boolean startsWith(List<String> all, List<String> start) {
        return all.size() >= start.size() && all.subList(0, start.size()).equals(start);
    }

    /** How long a step took when it ran; null if that is not known. */
    @Nullable
    public Duration took(Vertex vertex) throws IOException {
        try {
            StepRecord record = index.step(keys.definition(vertex).key());
            return record == null ? null : record.took();
        } catch (BuildException e) {
            // Its key cannot be told, and need not be.
            return null;
        }
    }

    /** A result that was found by content is found by definition the next time. */
    public void alias(String key, String contentKey) {
        StepRecord record = index.step(contentKey);
        if (record != null) {
            index.putStep(key, record);
        }
    }

    /** Keeps what a step made. */
    public void keep(Vertex vertex, Snapshot made, Fingerprint definition, Fingerprint exact) {
        Step step = vertex.step().step();
        String contentKey = exact.key().equals(definition.key()) ? "" : exact.key();
        StepRecord record = new StepRecord(
                step == null ? "FROM" : step.text(),
                made.layers(),
                made.image() == null ? "" : made.image(),
                made.created(),
                made.took(),
                made.bytes(),
                contentKey,
                exact.inputs());
        index.putStep(definition.key(), record);
        if (!contentKey.isEmpty()) {
            index.putStep(contentKey, record);
        }
    }

    /** Why a step has to run; null if nothing like it ran before. */
    @Nullable
    public String reason(Vertex vertex, Fingerprint now) {
        return reasons.of(vertex, now);
    }

    /** Keeps which steps this build has, to be compared with the next one. */
    public void keepBuild(BuildPlan plan, String slot) throws IOException {
        List<BuildRecord.Entry> entries = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                if (step.changesFiles()) {
                    try {
                        String key = keys.definition(graph.after(stage, i)).key();
                        entries.add(new BuildRecord.Entry(stage.name(), step.text(), key));
                    } catch (BuildException e) {
                        // A step that was not needed and cannot be looked at.
                    }
                }
            }
        }
        index.putBuild(slot, new BuildRecord(entries));
    }

    /** Whether someone removed images on which this build relied; they are forgotten then. */
    public boolean lostImages() {
        boolean lost = false;
        for (Map.Entry<String, String> hit : hits.entrySet()) {
            try {
                if (engine.images().find(hit.getValue()).isEmpty()) {
                    index.forgetStep(hit.getKey());
                    lost = true;
                }
            } catch (EngineException e) {
                return false;
            }
        }
        return lost;
    }
}
