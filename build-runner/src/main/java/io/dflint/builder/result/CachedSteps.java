package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.Reason;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImportedSteps;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.Step;
import io.dflint.builder.store.KeptResults;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds results of earlier builds, and stores those of this one. */
public final class CachedSteps {
    /** The reason for steps when nothing similar was ever built. */
    public static final String NO_EARLIER_BUILD = "no earlier build known";

    private final Engine engine;
    private final CacheIndex index;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Snapshots snapshots;
    private final ImageLoader loader;
    private final KeptResults kept;
    private final boolean strict;
    private final Reasons reasons;
    private final ImportedSteps imported;
    private final boolean fetches;
    private final Map<String, String> hits = new ConcurrentHashMap<>();
    private final Map<String, Snapshot> found = new ConcurrentHashMap<>();

    /**
     * @param slot identifies the file that is built
     * @param loader is notified of the images that the daemon has
     * @param puller pulls the images of caches
     * @param fetches whether the images of caches are fetched for their steps; otherwise, it suffices that they could
     *     be
     * @param strict whether results with warnings are ignored
     */
    public CachedSteps(
            Engine engine,
            CacheIndex index,
            String slot,
            BuildGraph graph,
            CacheKeys keys,
            Snapshots snapshots,
            Sources sources,
            ImageLoader loader,
            KeptResults kept,
            ImportedSteps.Puller puller,
            boolean fetches,
            boolean strict) {
        this.engine = engine;
        this.index = index;
        this.graph = graph;
        this.keys = keys;
        this.snapshots = snapshots;
        this.loader = loader;
        this.kept = kept;
        this.strict = strict;
        this.imported = new ImportedSteps(engine, puller);
        this.fetches = fetches;
        this.reasons = new Reasons(
                index,
                new EarlierBuilds(index, slot),
                graph,
                keys,
                snapshots::contentKey,
                this::wasFound,
                sources::exclusion,
                "its result was removed from the daemon");
    }

    /** Reads the sources of {@code --cache-from}. Images are only used if the daemon has them. */
    public void importSteps(List<CacheSource> sources) throws IOException {
        for (CacheSource source : sources) {
            imported.add(source);
        }
    }

    /** Returns the result for a key if the daemon still has it, or null. */
    @Nullable
    public Snapshot find(Vertex vertex, String key) throws IOException {
        StepRecord record = remembered(vertex, key);
        if (record == null || strict && wasWarnedOf(vertex)) {
            return null;
        }
        Snapshot snapshot = found.get(key);
        if (snapshot == null) {
            snapshot = look(record);
            KeptResult other = snapshot == null ? kept.covering(record.layers()) : null;
            if (other != null) {
                record = record.withImage(other.image());
                index.putStep(key, record);
                snapshot = look(record);
            }
            if (snapshot == null && imported.has(record.image())) {
                snapshot = fetch(key, record);
            }
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

    /** Fetches an image of a cache. It is kept like the results made here. */
    private @Nullable Snapshot fetch(String key, StepRecord record) throws IOException {
        if (!fetches) {
            return new Snapshot(record.layers(), null, record.created(), true, record.took(), record.bytes(), true);
        }
        String reference = imported.fetch(record.image());
        Optional<ImageDetails> image = engine.images().find(record.image());
        if (image.isEmpty()) {
            return null;
        }
        // The history of the image lists all of its steps.
        imported.exported().forEach((other, step) -> {
            if (index.step(other) == null) {
                index.putStep(other, step);
            }
        });
        index.putStep(key, record);
        String name = kept.name(key);
        Instant now = Instant.now();
        Map<String, Long> bytes =
                record.layers().isEmpty() ? Map.of() : Map.of(record.layers().getLast(), record.bytes());
        kept.put(new KeptResult(record.image(), name, record.text(), image.get().layers(), bytes, now, now));
        engine.images().tag(record.image(), name);
        if (!reference.isEmpty()) {
            engine.images().remove(reference, false, false);
        }
        return look(record);
    }

    private @Nullable Snapshot look(StepRecord record) throws IOException {
        Optional<ImageDetails> image = engine.images().find(record.image());
        if (image.isEmpty() || !KeptResults.startsWith(image.get().layers(), record.layers())) {
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

    /** Returns what the index knows about a key, or else what a source of {@code --cache-from} does. */
    private @Nullable StepRecord remembered(Vertex vertex, String key) throws IOException {
        StepRecord record = index.step(key);
        StepRecord other = imported.find(key);
        if (record == null
                || other != null && engine.images().find(record.image()).isEmpty()) {
            record = other;
        }
        Step instruction = vertex.step().step();
        if (record == null || instruction == null || !record.text().isEmpty()) {
            return record;
        }
        try {
            record = record.of(instruction.text(), keys.definition(vertex).inputs());
            index.putStep(key, record);
            return record;
        } catch (BuildException e) {
            throw new IllegalStateException("the key was told before", e);
        }
    }

    /** Returns the record of a step with its current inputs, or null if there is none. */
    @Nullable
    public StepRecord record(Vertex vertex) throws IOException {
        try {
            return index.step(keys.definition(vertex).key());
        } catch (BuildException e) {
            // The key of the step cannot be computed, and is not needed.
            return null;
        }
    }

    /** The time a step took when it ran, or null if it is unknown. */
    @Nullable
    public Duration took(Vertex vertex) throws IOException {
        StepRecord record = record(vertex);
        return record == null ? null : record.took();
    }

    /** Stores a result that was found by content under its key by definition for the next time. */
    public void alias(String key, String contentKey) {
        StepRecord record = index.step(contentKey);
        if (record != null) {
            index.putStep(key, record);
        }
    }

    /** Reports whether there were warnings when a step or one of its dependencies ran. */
    private boolean wasWarnedOf(Vertex vertex) throws IOException {
        Set<Vertex> seen = new HashSet<>();
        Deque<Vertex> open = new ArrayDeque<>(List.of(vertex));
        while (!open.isEmpty()) {
            for (Vertex at = open.pop(); at != null && seen.add(at); at = at.below()) {
                if (at.below() != null && !warnings(at).isEmpty()) {
                    return true;
                }
                CacheKeys.stages(at.action()).forEach(tree -> open.push(graph.end(tree.stage())));
            }
        }
        return false;
    }

    /** The warnings from when a step ran. */
    public List<String> warnings(Vertex vertex) throws IOException {
        StepRecord record = record(vertex);
        return record == null ? List.of() : record.warnings();
    }

    /** Stores the result of a step. */
    public void keep(Vertex vertex, Snapshot made, Fingerprint definition, Fingerprint exact, List<String> warnings) {
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
                exact.inputs(),
                warnings);
        index.putStep(definition.key(), record);
        if (!contentKey.isEmpty()) {
            index.putStep(contentKey, record);
        }
    }

    /** Reports whether the files of a step are available without work. */
    private boolean wasFound(Vertex vertex) {
        try {
            String content = snapshots.contentKey(vertex);
            return vertex.below() == null
                    || found.containsKey(keys.definition(vertex).key())
                    || content != null && found.containsKey(content);
        } catch (BuildException | IOException e) {
            return false;
        }
    }

    /** The time taken by the step of an earlier build that a step replaces, or null if it is unknown. */
    @Nullable
    public Duration lastTook(Vertex vertex) {
        return reasons.lastTook(vertex);
    }

    /** Describes the instructions that do no work, and their differences from an earlier build. */
    public List<BuildEvent.OfInstruction> instructions(BuildPlan plan) {
        return reasons.instructions(plan);
    }

    /** Returns why a step has to run. */
    public Reason reason(Vertex vertex, Fingerprint now) throws IOException {
        if (strict && wasWarnedOf(vertex)) {
            return Reason.of("--strict does not take results that had warnings");
        }
        return reasons.of(vertex, now.inputs());
    }

    /** Records which images this build has used. */
    public void noteUse() {
        kept.used(new HashSet<>(hits.values()));
    }

    /** Reports whether images that this build relied on were removed by others. They are removed from the index too. */
    public boolean lostImages() {
        boolean lost = false;
        for (Map.Entry<String, String> hit : hits.entrySet()) {
            try {
                if (engine.images().find(hit.getValue()).isEmpty()) {
                    index.forgetStep(hit.getKey(), hit.getValue());
                    lost = true;
                }
            } catch (EngineException e) {
                return false;
            }
        }
        return lost;
    }
}
