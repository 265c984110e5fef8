package io.dflint.builder.result;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.image.ImageSpecs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildClock;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.StagePlan.StageBase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The file systems that this build has, or is making. Each is made once, by the thread that needs it first. */
public final class Snapshots implements ImageSpecs.Facts {
    private final CacheKeys keys;
    private final CacheIndex index;
    private final BuildClock clock;
    private final Map<Vertex, CompletableFuture<Snapshot>> all = new ConcurrentHashMap<>();
    private final Map<Vertex, String> contentKeys = new ConcurrentHashMap<>();

    public Snapshots(CacheKeys keys, CacheIndex index, BuildClock clock) {
        this.keys = keys;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Returns the files of a step. Waits if another thread is making them; if nobody has started, they are made in this
     * thread.
     */
    public Snapshot get(Vertex vertex, StepErrors.Work<Snapshot> maker) throws BuildException, IOException {
        CompletableFuture<Snapshot> mine = new CompletableFuture<>();
        CompletableFuture<Snapshot> known = all.putIfAbsent(vertex, mine);
        if (known != null) {
            return await(known);
        }
        try {
            Snapshot snapshot = maker.get();
            mine.complete(snapshot);
            return snapshot;
        } catch (BuildException | IOException | RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Returns the result of work in another thread, or throws its failure. */
    public static <T> T await(Future<T> future) throws BuildException, IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case BuildException failure -> throw failure;
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The finished snapshots made by this build. */
    Map<Vertex, Snapshot> made() {
        Map<Vertex, Snapshot> made = new HashMap<>();
        for (Vertex vertex : all.keySet()) {
            Snapshot snapshot = known(vertex);
            if (snapshot != null && !snapshot.cached()) {
                made.put(vertex, snapshot);
            }
        }
        return made;
    }

    /** Returns the files of a step if they are finished, or null. */
    private @Nullable Snapshot known(Vertex vertex) {
        CompletableFuture<Snapshot> known = all.get(vertex);
        return known != null && known.isDone() && !known.isCompletedExceptionally() ? known.join() : null;
    }

    /** The files of a base image, or no files. */
    public Snapshot base(Vertex vertex) {
        if (!(vertex.step().stage().base() instanceof StageBase.Image(BaseImage image))) {
            return new Snapshot(List.of(), null, clock.start(), true, Duration.ZERO, 0, true);
        }
        Instant created = image.details().created();
        return new Snapshot(
                image.layers(),
                image.details().id(),
                created == null ? Instant.EPOCH : created,
                true,
                Duration.ZERO,
                image.details().size(),
                true);
    }

    /** Stores the key by content once it is known. */
    public void contentKey(Vertex vertex, String key) {
        contentKeys.put(vertex, key);
    }

    /** The key by content if it is known and differs from that by definition, or null. */
    @Nullable
    public String contentKey(Vertex vertex) {
        return contentKeys.get(vertex);
    }

    private @Nullable Fingerprint definition(Vertex vertex) {
        try {
            return vertex.below() == null ? null : keys.definition(vertex);
        } catch (BuildException | IOException e) {
            return null;
        }
    }

    private @Nullable StepRecord remembered(Vertex vertex) {
        Fingerprint definition = definition(vertex);
        return definition == null ? null : index.step(definition.key());
    }

    private @Nullable Snapshot knownOrBase(Vertex vertex) {
        boolean madeHere = vertex.step().stage().base() instanceof StageBase.Context;
        return vertex.below() == null && !madeHere ? base(vertex) : known(vertex);
    }

    @Override
    public Instant created(Vertex vertex) {
        Instant epoch = clock.epoch();
        if (epoch != null) {
            return epoch;
        }
        Snapshot snapshot = knownOrBase(vertex);
        if (snapshot != null) {
            return snapshot.created();
        }
        StepRecord record = remembered(vertex);
        return record != null ? record.created() : clock.started();
    }

    @Override
    public int layers(Vertex vertex) {
        Snapshot snapshot = knownOrBase(vertex);
        if (snapshot != null) {
            return snapshot.layers().size();
        }
        StepRecord record = remembered(vertex);
        return record == null ? -1 : record.layers().size();
    }

    @Override
    public String keys(Vertex vertex) {
        Snapshot snapshot = knownOrBase(vertex);
        if (snapshot != null && !snapshot.consistent()) {
            return "";
        }
        Fingerprint definition = definition(vertex);
        String content = contentKeys.get(vertex);
        StepRecord record = content == null ? remembered(vertex) : null;
        content = record == null || record.contentKey().isEmpty() ? content : record.contentKey();
        return definition == null ? "" : content == null ? definition.key() : definition.key() + " " + content;
    }
}
