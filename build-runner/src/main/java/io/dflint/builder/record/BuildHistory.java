package io.dflint.builder.record;

import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of the latest builds of all daemons, one file each. Unreadable records count as missing; a failure to
 * write a record does not affect the build.
 */
public final class BuildHistory {
    private static final String SUFFIX = ".json";
    private final Path folder;

    /** @param cache the cache directory */
    public BuildHistory(Path cache) {
        folder = cache.resolve("history");
    }

    /**
     * Stores a record, and removes the oldest ones.
     *
     * @param most the number of records to keep; 0 for none
     */
    public void put(RecordedBuild build, int most) {
        try {
            if (most > 0) {
                write(build);
            }
            List<Path> all = files();
            for (Path old : all.subList(Math.min(most, all.size()), all.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The index cannot be written either in this case, and the user is told about that.
        }
    }

    private void write(RecordedBuild build) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path temporary = Files.createTempFile(folder, ".new", null);
        try {
            Files.writeString(temporary, Json.write(RecordJson.write(build)));
            Files.move(temporary, folder.resolve(name(build)), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The file names sort by time: the milliseconds since 1970 have 13 digits until 2286. */
    private static String name(RecordedBuild build) {
        return build.started().toEpochMilli() + "-" + build.id() + SUFFIX;
    }

    /** The files, latest first. */
    private List<Path> files() throws IOException {
        String[] names = folder.toFile().list();
        if (names == null) {
            return List.of();
        }
        Arrays.sort(names);
        List<Path> files = new ArrayList<>(names.length);
        for (int i = names.length - 1; i >= 0; i--) {
            if (names[i].endsWith(SUFFIX) && !names[i].startsWith(".")) {
                files.add(folder.resolve(names[i]));
            }
        }
        return files;
    }

    /** The records, latest first. */
    public List<RecordedBuild> all() throws IOException {
        List<RecordedBuild> all = new ArrayList<>();
        for (Path file : files()) {
            RecordedBuild build = read(file);
            if (build != null) {
                all.add(build);
            }
        }
        return all;
    }

    /**
     * Adds to the cached steps of a build what they changed when they ran, as far as the records of other builds
     * contain it.
     */
    public static RecordedBuild completed(RecordedBuild build, List<RecordedBuild> others) {
        Map<String, LayerChanges> known = new HashMap<>();
        for (RecordedBuild other : others) {
            for (RecordedStep step : other.steps()) {
                if (step.changes() != null && !step.layer().isEmpty()) {
                    known.putIfAbsent(step.layer(), step.changes());
                }
            }
        }
        List<RecordedStep> steps = new ArrayList<>();
        for (RecordedStep step : build.steps()) {
            LayerChanges changes = step.changes() == null ? known.get(step.layer()) : null;
            steps.add(changes == null ? step : step.withChanges(changes));
        }
        return build.withSteps(steps);
    }

    private static @Nullable RecordedBuild read(Path file) {
        try {
            return RecordJson.read(Files.readString(file));
        } catch (IOException | JsonException e) {
            return null;
        }
    }

    /** Removes a record. Does nothing if it does not exist. */
    public void remove(RecordedBuild build) throws IOException {
        Files.deleteIfExists(folder.resolve(name(build)));
    }
}
