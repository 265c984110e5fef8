package io.dflint.builder.execute;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.plan.BuildException;
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
final class CachedSteps {
    private final BuildState state;
    private final Reasons reasons;
    private final ImportedSteps imported = new ImportedSteps();
    private final Map<String, String> hits = new ConcurrentHashMap<>();

    CachedSteps(BuildState state) {
        this.state = state;
        this.reasons = new Reasons(state.index, state.index.build(state.options.slot()));
    }

    /** Reads the images of {@code --cache-from}, as far as the daemon has them. */
    void importSteps() throws IOException {
        for (String name : state.options.cacheFrom()) {
            Optional<ImageDetails> image = state.engine.images().find(name);
            if (image.isPresent()) {
                imported.add(state.engine, image.get());
            }
        }
    }

    /** The result of a key, if the daemon still has it. */
    @Nullable
    Snapshot find(FileSystem files, String key) throws IOException {
        StepRecord record = remembered(files, key);
        if (record == null) {
            return null;
        }
        Optional<ImageDetails> image = state.engine.images().find(record.image());
        if (image.isEmpty() || !startsWith(image.get().layers(), record.layers())) {
            return null;
        }
        hits.put(key, record.image());
        state.loader.known(record.image());
        if (!record.contentKey().isEmpty()) {
            state.snapshots.contentKey(files, record.contentKey());
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
    private @Nullable StepRecord remembered(FileSystem files, String key) throws IOException {
        StepRecord record = state.index.step(key);
        ImportedSteps.Step step = record == null ? imported.find(key) : null;
        Step instruction = files.step().step();
        if (step == null || instruction == null) {
            return record;
        }
        try {
            List<Input> inputs = state.keys.definition(files).inputs();
            record = new StepRecord(
                    instruction.text(), step.layers(), step.image(), step.created(), Duration.ZERO, 0, "", inputs);
            state.index.putStep(key, record);
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
    Duration took(FileSystem files) throws IOException {
        try {
            StepRecord record = state.index.step(state.keys.definition(files).key());
            return record == null ? null : record.took();
        } catch (BuildException e) {
            // Its key cannot be told, and need not be.
            return null;
        }
    }

    /** A result that was found by content is found by definition the next time. */
    void alias(String key, String contentKey) {
        StepRecord record = state.index.step(contentKey);
        if (record != null) {
            state.index.putStep(key, record);
        }
    }

    /** Keeps what a step made. */
    void keep(FileSystem files, Snapshot made, Fingerprint definition, Fingerprint exact) {
        Step step = files.step().step();
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
        state.index.putStep(definition.key(), record);
        if (!contentKey.isEmpty()) {
            state.index.putStep(contentKey, record);
        }
    }

    /** Why a step has to run; null if nothing like it ran before. */
    @Nullable
    String reason(FileSystem files, Fingerprint now) {
        return reasons.of(files, now);
    }

    /** Keeps which steps this build has, to be compared with the next one. */
    void keepBuild() throws IOException {
        List<BuildRecord.Entry> entries = new ArrayList<>();
        for (StagePlan stage : state.plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                if (step.changesFiles()) {
                    try {
                        String key = state.keys
                                .definition(state.graph.after(stage, i))
                                .key();
                        entries.add(new BuildRecord.Entry(stage.name(), step.text(), key));
                    } catch (BuildException e) {
                        // A step that was not needed and cannot be looked at.
                    }
                }
            }
        }
        state.index.putBuild(state.options.slot(), new BuildRecord(entries));
    }

    /** Whether someone removed images on which this build relied; they are forgotten then. */
    boolean lostImages() {
        boolean lost = false;
        for (Map.Entry<String, String> hit : hits.entrySet()) {
            try {
                if (state.engine.images().find(hit.getValue()).isEmpty()) {
                    state.index.forgetStep(hit.getKey());
                    lost = true;
                }
            } catch (EngineException e) {
                return false;
            }
        }
        return lost;
    }
}
