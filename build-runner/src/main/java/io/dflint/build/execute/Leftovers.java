package io.dflint.build.execute;

import io.dflint.build.cache.CacheIndex;
import io.dflint.build.daemon.Engine;
import io.dflint.build.daemon.EngineException;
import io.dflint.build.daemon.ImageDetails;
import io.dflint.build.daemon.ImageSummary;
import io.dflint.build.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Removes what builds have left at a daemon. */
public final class Leftovers {
    /** Builds of others, whose locks are not here, are left alone for so long. */
    private static final Duration OTHERS = Duration.ofHours(24);

    private final Engine engine;
    private final CacheIndex index;
    private final Consumer<String> report;
    private final Set<String> forgotten = new HashSet<>();

    /** @param report is told in a line what was removed */
    public Leftovers(Engine engine, CacheIndex index, Consumer<String> report) {
        this.engine = engine;
        this.index = index;
        this.report = report;
    }

    /**
     * Removes the containers, volumes and images of builds that were killed.
     *
     * @param all also those of builds that ran elsewhere and may still run
     */
    public void removeKilled(boolean all) throws IOException {
        Map<String, List<String>> labelled = Map.of("label", List.of(Resources.LABEL));
        for (JsonObject container : engine.containers().list(true, labelled)) {
            Instant created = Instant.ofEpochSecond(container.number("Created", 0));
            if (isLeft(container.stringMap("Labels"), created, all)) {
                engine.containers().remove(container.text("Id"));
                report.accept("container " + shortened(container.text("Id")));
            }
        }
        for (JsonObject volume : engine.volumes().list(labelled)) {
            if (isLeft(volume.stringMap("Labels"), created(volume), all)) {
                engine.volumes().remove(volume.text("Name"));
                report.accept("volume " + volume.text("Name"));
            }
        }
        List<String> images = new ArrayList<>();
        for (ImageSummary image : engine.images().list(true, labelled)) {
            if (isLeft(image.labels(), image.created(), all)) {
                images.add(image.id());
            }
        }
        removeImages(images);
        for (String build : forgotten) {
            BuildLock.forget(index.folder(), build);
        }
    }

    private static Instant created(JsonObject volume) {
        try {
            return java.time.OffsetDateTime.parse(volume.text("CreatedAt")).toInstant();
        } catch (java.time.DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private boolean isLeft(Map<String, String> labels, Instant created, boolean all) {
        @Nullable String build = labels.get(Resources.LABEL);
        if (build == null) {
            return false;
        }
        return switch (BuildLock.state(index.folder(), build)) {
            case RUNNING -> false;
            case KILLED -> {
                forgotten.add(build);
                yield true;
            }
            case UNKNOWN -> all || created.isBefore(Instant.now().minus(OTHERS));
        };
    }

    /** Removes the images of the index that have no names, and the index. */
    public void removeCache() throws IOException {
        Set<String> images = new HashSet<>();
        index.forEachImage(images::add);
        removeImages(images);
        index.clear();
    }

    /** Removes the volumes of cache mounts. */
    public void removeCacheMounts() throws IOException {
        for (JsonObject volume : engine.volumes().list(Map.of("label", List.of(CacheVolumes.LABEL)))) {
            try {
                engine.volumes().remove(volume.text("Name"));
                report.accept("cache mount " + volume.stringMap("Labels").getOrDefault(CacheVolumes.LABEL, ""));
            } catch (EngineException e) {
                if (!e.is(EngineException.Kind.CONFLICT)) {
                    throw e;
                }
            }
        }
    }

    /** An image goes only after those that were made of it, so this tries as long as something goes. */
    private void removeImages(Iterable<String> ids) throws IOException {
        Set<String> left = new HashSet<>();
        for (String id : ids) {
            Optional<ImageDetails> image = engine.images().find(id);
            if (image.isPresent() && image.get().tags().isEmpty()) {
                left.add(id);
            }
        }
        boolean progress = true;
        while (progress && !left.isEmpty()) {
            progress = false;
            for (String id : List.copyOf(left)) {
                try {
                    engine.images().remove(id, false, false);
                    report.accept("image " + shortened(id));
                    left.remove(id);
                    progress = true;
                } catch (EngineException e) {
                    if (e.is(EngineException.Kind.NOT_FOUND)) {
                        left.remove(id);
                    } else if (!e.is(EngineException.Kind.CONFLICT)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static String shortened(String id) {
        String hex = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return hex.substring(0, Math.min(12, hex.length()));
    }
}
