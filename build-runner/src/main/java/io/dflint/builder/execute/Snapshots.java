package io.dflint.builder.execute;

import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BaseImage;
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

/** The file systems that this build has, or is about to have. Each is made once, by anyone who needs it first. */
final class Snapshots implements Documents.Facts {
    private final BuildState state;
    private final Map<FileSystem, CompletableFuture<Snapshot>> all = new ConcurrentHashMap<>();
    private final Map<FileSystem, String> contentKeys = new ConcurrentHashMap<>();

    Snapshots(BuildState state) {
        this.state = state;
    }

    /** The files of a step: those that are there, or are being made by another thread, or else made in this one. */
    Snapshot get(FileSystem files, BuildState.Work<Snapshot> maker) throws BuildException, IOException {
        CompletableFuture<Snapshot> mine = new CompletableFuture<>();
        CompletableFuture<Snapshot> known = all.putIfAbsent(files, mine);
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

    /** The result of work in another thread, or its failure. */
    static <T> T await(Future<T> future) throws BuildException, IOException {
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

    /** What is there by now, and was made by this build. */
    Map<FileSystem, Snapshot> made() {
        Map<FileSystem, Snapshot> made = new HashMap<>();
        for (FileSystem files : all.keySet()) {
            Snapshot snapshot = known(files);
            if (snapshot != null && !snapshot.cached()) {
                made.put(files, snapshot);
            }
        }
        return made;
    }

    /** Files that are there by now; null if they are not. */
    private @Nullable Snapshot known(FileSystem files) {
        CompletableFuture<Snapshot> known = all.get(files);
        return known != null && known.isDone() && !known.isCompletedExceptionally() ? known.join() : null;
    }

    /** The files of a base image, or no files. */
    Snapshot base(FileSystem files) {
        if (!(files.step().stage().base() instanceof StageBase.Image(BaseImage image))) {
            return new Snapshot(List.of(), null, state.start(), true, Duration.ZERO, 0, true);
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

    /** Keeps the key by content of files, once it can be told. */
    void contentKey(FileSystem files, String key) {
        contentKeys.put(files, key);
    }

    /** The key by content, if it is known and another one than that by definition; null otherwise. */
    @Nullable
    String contentKey(FileSystem files) {
        return contentKeys.get(files);
    }

    private @Nullable Fingerprint definition(FileSystem files) {
        try {
            return files.below() == null ? null : state.keys.definition(files);
        } catch (BuildException | IOException e) {
            return null;
        }
    }

    private @Nullable StepRecord remembered(FileSystem files) {
        Fingerprint definition = definition(files);
        return definition == null ? null : state.index.step(definition.key());
    }

    private @Nullable Snapshot knownOrBase(FileSystem files) {
        boolean madeHere = files.step().stage().base() instanceof StageBase.Context;
        return files.below() == null && !madeHere ? base(files) : known(files);
    }

    @Override
    public Instant created(FileSystem files) {
        if (state.plan.epoch() != null) {
            return state.plan.epoch();
        }
        Snapshot snapshot = knownOrBase(files);
        if (snapshot != null) {
            return snapshot.created();
        }
        StepRecord record = remembered(files);
        return record != null ? record.created() : state.started;
    }

    @Override
    public int layers(FileSystem files) {
        Snapshot snapshot = knownOrBase(files);
        if (snapshot != null) {
            return snapshot.layers().size();
        }
        StepRecord record = remembered(files);
        return record == null ? -1 : record.layers().size();
    }

    @Override
    public String keys(FileSystem files) {
        Snapshot snapshot = knownOrBase(files);
        if (snapshot != null && !snapshot.consistent()) {
            return "";
        }
        Fingerprint definition = definition(files);
        String content = contentKeys.get(files);
        return definition == null ? "" : content == null ? definition.key() : definition.key() + " " + content;
    }
}
