package io.dflint.builder.execute;

import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.Reason;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reports the progress of steps, and counts them. */
final class StepEvents {
    private final CacheKeys keys;
    private final CachedSteps cache;
    private final StepErrors errors;
    private final BuildListener listener;
    private final Map<Vertex, Boolean> reported = new IdentityHashMap<>();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger executed = new AtomicInteger();

    StepEvents(BuildParts parts, BuildListener listener) {
        keys = parts.keys;
        cache = parts.cache;
        errors = parts.errors;
        this.listener = listener;
    }

    /** The number of steps found in the cache, not counting bases. */
    int cachedSteps() {
        return cached.get();
    }

    int executedSteps() {
        return executed.get();
    }

    /** Reports a result from the cache, and those below it, which are no longer needed. */
    void cached(Vertex vertex) throws IOException {
        List<Vertex> chain = new ArrayList<>();
        synchronized (reported) {
            for (Vertex at = vertex; at != null && reported.put(at, true) == null; at = at.below()) {
                chain.add(at);
            }
        }
        for (Vertex at : chain.reversed()) {
            boolean base = at.below() == null;
            cached.addAndGet(base ? 0 : 1);
            StepRecord record = base ? null : cache.record(at);
            if (record != null) {
                Fingerprint inputs = new Fingerprint(record.inputs(), keyOf(at));
                known(at, inputs, layer(record.layers(), layersBelow(at)), null);
            }
            listener.on(new BuildEvent.StepCached(at.step(), record == null ? null : record.took()));
            if (record != null) {
                record.warnings().forEach(message -> warn(at, message));
            }
        }
    }

    /** Reports that a step starts to run. */
    void started(Vertex vertex, Reason reason) {
        synchronized (reported) {
            reported.put(vertex, true);
        }
        listener.on(new BuildEvent.StepStarted(vertex.step(), reason.text()));
    }

    /** Reports that a step has run. */
    void done(Vertex vertex, Fingerprint inputs, Reason reason, Snapshot input, Snapshot made) {
        executed.incrementAndGet();
        known(vertex, inputs, layer(made.layers(), input.layers()), reason);
        listener.on(new BuildEvent.StepDone(vertex.step(), made.took(), made.bytes()));
    }

    /** @param lastImage an image of the step before; null for none */
    void failed(
            Vertex vertex,
            Fingerprint inputs,
            Reason reason,
            @Nullable String lastImage,
            Duration took,
            BuildException failure) {
        known(vertex, inputs, "", reason);
        if (lastImage != null) {
            listener.on(new BuildEvent.LastImage(vertex.step(), lastImage));
        }
        listener.on(new BuildEvent.StepFailed(vertex.step(), took, failure));
    }

    /** Reports a warning about a step. */
    void warn(Vertex vertex, String message) {
        Place place = errors.place(vertex);
        int line = place.source().lines().line(place.range().start()) + 1;
        listener.on(new BuildEvent.Warning(message, line));
    }

    private String keyOf(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex).key();
        } catch (BuildException e) {
            return "";
        }
    }

    /** The layer of a step; empty for a command that changed no files, for which the daemon creates none. */
    private static String layer(List<String> layers, List<String> below) {
        return layers.isEmpty() || layers.equals(below) ? "" : layers.getLast();
    }

    private List<String> layersBelow(Vertex vertex) throws IOException {
        Vertex below = vertex.below();
        StepRecord record = below == null || below.below() == null ? null : cache.record(below);
        if (record != null) {
            return record.layers();
        }
        return vertex.base().step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.details().layers()
                : List.of();
    }

    private void known(Vertex vertex, Fingerprint inputs, String layer, @Nullable Reason reason) {
        listener.on(new BuildEvent.StepKnown(vertex.step(), inputs.key(), inputs.inputs(), layer, reason));
    }
}
