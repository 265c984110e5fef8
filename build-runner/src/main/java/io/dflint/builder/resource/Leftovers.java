package io.dflint.builder.resource;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.store.KeptResults;
import io.dflint.builder.temporary.TemporaryFolder;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Removes what builds have left at a daemon. The daemon's lists are compared with the records of this user's builds.
 */
public final class Leftovers {
    /** The minimum age of leftovers from builds whose locks are not on this machine. */
    private static final Duration OTHERS = Duration.ofHours(24);

    /** The minimum age when all leftovers are to be removed. */
    private static final Duration ALL = Duration.ofHours(1);

    /** How long a daemon may still process the last requests of an interrupted build. */
    private static final Duration LATE = Duration.ofSeconds(10);

    /** The states of containers in which nothing runs. */
    private static final Set<String> AT_REST = Set.of("created", "exited", "dead");

    private final Engine engine;
    private final CacheIndex index;
    private final Consumer<String> report;
    private final InstantSource clock;
    private final List<String> labels;

    /** Whether everything that should be removed was removed. */
    private boolean complete = true;

    /** @param report receives a line for everything removed */
    public Leftovers(Engine engine, CacheIndex index, Consumer<String> report) {
        this(engine, index, report, InstantSource.system(), List.of());
    }

    /** @param labels further labels that an object must have to be considered */
    Leftovers(Engine engine, CacheIndex index, Consumer<String> report, InstantSource clock, List<String> labels) {
        this.engine = engine;
        this.index = index;
        this.report = report;
        this.clock = clock;
        this.labels = labels;
    }

    /**
     * Removes the containers, volumes and images of interrupted builds.
     *
     * @param all whether to also remove containers and volumes of other users or machines that are an hour old and not
     *     running; otherwise, they must be a day old
     */
    public void removeKilled(boolean all) throws IOException {
        removeFolders();
        try (BuildLock.Known known = BuildLock.known(index.folder())) {
            remove(known, all);
        }
    }

    /**
     * Removes what interrupted builds of this user left on this machine. Makes no request to the daemon if there were
     * none.
     */
    public void removeInterrupted() throws IOException {
        removeFolders();
        try (BuildLock.Known known = BuildLock.known(index.folder())) {
            if (!known.interrupted().isEmpty()) {
                remove(known, false);
            }
        }
    }

    private void removeFolders() throws IOException {
        TemporaryFolder.removeAbandoned(folder -> report.accept("directory " + folder));
    }

    private void remove(BuildLock.Known known, boolean all) throws IOException {
        List<String> ofBuilds = new ArrayList<>(labels);
        ofBuilds.add(TemporaryNames.LABEL);
        Map<String, List<String>> labelled = Map.of("label", ofBuilds);
        for (JsonObject container : engine.containers().list(true, labelled)) {
            String build = build(container);
            boolean left = build != null
                    && (known.isInterrupted(build)
                            || !known.isRunning(build)
                                    && AT_REST.contains(container.text("State"))
                                    && isOld(created(container), all));
            if (left && removeContainer(container.text("Id"))) {
                report.accept("container " + shortened(container.text("Id")));
            }
        }
        for (JsonObject volume : engine.volumes().list(labelled)) {
            String name = volume.text("Name");
            String build = TemporaryNames.build(name, volume.stringMap("Labels"));
            boolean left = build != null
                    && (known.isInterrupted(build) || !known.isRunning(build) && isOld(created(volume), all));
            if (left && removeVolume(name)) {
                report.accept("volume " + name);
            }
        }
        List<String> images = new ArrayList<>();
        for (ImageSummary image : engine.images().list(true, labelled)) {
            // An image has no name that shows who made it, so only those of known builds are removed.
            if (known.isInterrupted(image.labels().getOrDefault(TemporaryNames.LABEL, ""))) {
                images.add(image.id());
            }
        }
        complete &= removeImages(images);
        removePushedNames();
        if (complete) {
            for (BuildLock lock : known.interrupted()) {
                lock.forgetIfNotedBefore(clock.instant().minus(LATE));
            }
        }
    }

    /** Removes the names that images have for a push to a process that was killed. An image never loses its last name. */
    private void removePushedNames() throws EngineException {
        Map<String, List<String>> filters = labels.isEmpty() ? Map.of() : Map.of("label", labels);
        for (ImageSummary summary : engine.images().list(false, filters)) {
            if (summary.tags().stream().noneMatch(TemporaryNames::isPushed)) {
                continue;
            }
            Optional<ImageDetails> image = engine.images().find(summary.id());
            List<String> names = image.isPresent() ? image.get().tags() : List.of();
            if (names.stream().allMatch(TemporaryNames::isPushed)) {
                continue;
            }
            for (String name : names) {
                if (TemporaryNames.isPushed(name) && removeName(name)) {
                    report.accept("name " + name);
                }
            }
        }
    }

    /** Removes a name of an image that has others. Returns false if the name does not exist any more. */
    private boolean removeName(String name) throws EngineException {
        try {
            engine.images().remove(name, false, false);
            return true;
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.NOT_FOUND)) {
                return false;
            }
            throw e;
        }
    }

    /** Returns the build that created a container, or null if none did. */
    private static @Nullable String build(JsonObject container) {
        for (String name : container.strings("Names")) {
            String plain = name.startsWith("/") ? name.substring(1) : name;
            String build = TemporaryNames.build(plain, container.stringMap("Labels"));
            if (build != null) {
                return build;
            }
        }
        return null;
    }

    private boolean isOld(Instant created, boolean all) {
        return created.isBefore(clock.instant().minus(all ? ALL : OTHERS));
    }

    private static Instant created(JsonObject json) {
        long seconds = json.number("Created", -1);
        if (seconds > 0) {
            return Instant.ofEpochSecond(seconds);
        }
        try {
            return OffsetDateTime.parse(json.text("CreatedAt")).toInstant();
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }

    /** Removes a container. Returns false if it still exists because the daemon is working on it. */
    private boolean removeContainer(String id) throws EngineException {
        try {
            engine.containers().remove(id);
            return true;
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CONFLICT)) {
                complete = false;
                return false;
            }
            throw e;
        }
    }

    /** Removes a volume, unless it is in use. */
    private boolean removeVolume(String name) throws EngineException {
        try {
            engine.volumes().remove(name);
            return true;
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CONFLICT)) {
                complete = false;
                return false;
            }
            throw e;
        }
    }

    /** Removes the images that keep results, the unnamed images of the index, and the index itself. */
    public void removeCache() throws IOException {
        KeptResults kept = new KeptResults(engine, index);
        for (KeptResult result : kept.all()) {
            if (kept.remove(result)) {
                report.accept("image " + result.name());
            }
        }
        Set<String> images = new HashSet<>();
        index.forEachImage(images::add);
        removeImages(images);
        index.clear();
    }

    /** Removes the volumes of cache mounts. */
    public void removeCacheMounts() throws IOException {
        for (JsonObject volume : engine.volumes().list(Map.of("label", List.of(CacheVolumeNames.LABEL)))) {
            String name = volume.text("Name");
            if (CacheVolumeNames.isName(name) && removeVolume(name)) {
                report.accept("cache mount " + volume.stringMap("Labels").getOrDefault(CacheVolumeNames.LABEL, ""));
            }
        }
    }

    /**
     * Removes images. An image can be removed only after its descendants, so this repeats as long as something is
     * removed.
     *
     * @return whether none is left
     */
    private boolean removeImages(Iterable<String> ids) throws IOException {
        Set<String> left = new HashSet<>();
        for (String id : ids) {
            Optional<ImageDetails> image = engine.images().find(id);
            if (image.isPresent() && image.get().tags().stream().allMatch(TemporaryNames::isPushed)) {
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
        return left.isEmpty();
    }

    private static String shortened(String id) {
        String hex = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return hex.substring(0, Math.min(12, hex.length()));
    }
}
