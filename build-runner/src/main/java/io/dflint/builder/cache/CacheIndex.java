package io.dflint.builder.cache;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.text.FailureText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk of the results of steps by key, with a directory for each daemon. Each record is a separate file
 * that is created atomically, so any number of builds may share the directory. Unreadable records count as missing; the
 * first failure to write is reported, and nothing is written after it.
 */
public final class CacheIndex {
    private static final String STEPS = "steps";
    private static final String IMAGES = "images";
    private static final String FILES = "files";
    private static final String BUILDS = "builds";
    private static final String KEPT = "kept";
    private static final String LAYERS = "layers";
    private static final String UNFINISHED = ".new";

    /** An unfinished file of this age belongs to a build that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final Map<String, StepRecord> read = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();

    /**
     * @param folder the directory for all daemons
     * @param daemon the address of the daemon whose images the index is about
     */
    public CacheIndex(Path folder, String daemon) {
        this.folder = folder.resolve("v1").resolve(Sha256.hex(daemon).substring(0, 16));
    }

    /** The default directory of the index: {@code DFBUILD_CACHE}, or {@code dfbuild} in the user's cache directory. */
    public static Path defaultFolder(Map<String, String> environment) {
        String own = environment.get("DFBUILD_CACHE");
        if (own != null && !own.isEmpty()) {
            return Path.of(own);
        }
        String caches = environment.get("XDG_CACHE_HOME");
        Path parent = caches != null && !caches.isEmpty()
                ? Path.of(caches)
                : Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache");
        return parent.resolve("dfbuild");
    }

    public Path folder() {
        return folder;
    }

    /** Why the index could not be written, or null if it could. */
    public @Nullable String problem() {
        return problem.get();
    }

    /** Returns the result of the step with a key, or null if it is unknown. */
    public @Nullable StepRecord step(String key) {
        StepRecord known = read.get(key);
        if (known == null) {
            JsonObject json = read(path(STEPS, key));
            known = json == null ? null : StepRecord.from(json);
            if (known != null) {
                read.put(key, known);
            }
        }
        return known;
    }

    public void putStep(String key, StepRecord step) {
        read.put(key, step);
        write(path(STEPS, key), step.toJson());
    }

    /** Forgets the result of a step whose image no longer exists. A newer result of another build is kept. */
    public void forgetStep(String key, String image) {
        read.remove(key);
        StepRecord now = step(key);
        if (now == null || !now.image().equals(image)) {
            return;
        }
        read.remove(key);
        try {
            Files.deleteIfExists(path(STEPS, key));
        } catch (IOException e) {
            failed(e);
        }
    }

    /** An image with config and history. */
    public record ImageRecord(String image, Instant created) {}

    /** Returns the image for a key, or null if there is none. */
    public @Nullable ImageRecord image(String key) {
        JsonObject json = read(path(IMAGES, key));
        if (json == null || json.string("image") == null) {
            return null;
        }
        try {
            return new ImageRecord(json.text("image"), Instant.parse(json.text("created")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public void putImage(String key, ImageRecord image) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("image", image.image());
        json.put("created", image.created().toString());
        write(path(IMAGES, key), json);
    }

    /** Returns the layers of an image as containerd stores them, lowest first, or null if they are unknown. */
    public @Nullable List<StoredLayer> storedLayers(String image) {
        JsonObject json = read(path(LAYERS, digits(image)));
        return json == null
                ? null
                : json.objects("layers").stream().map(StoredLayer::from).toList();
    }

    public void putStoredLayers(String image, List<StoredLayer> layers) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("image", image);
        json.put("layers", layers.stream().map(StoredLayer::toJson).toList());
        write(path(LAYERS, digits(image)), json);
    }

    /** The record of the last build of a file. */
    public BuildRecord build(String slot) {
        JsonObject json = read(path(BUILDS, Sha256.hex(slot)));
        return json == null ? BuildRecord.NONE : BuildRecord.from(json);
    }

    /** The most recent builds of any file, latest first. */
    public List<BuildRecord> recentBuilds(int most) {
        try {
            // Each time is read once, because another build may change it during the sort.
            Map<Path, Long> times = new HashMap<>();
            for (Path file : files(folder.resolve(BUILDS))) {
                times.put(file, file.toFile().lastModified());
            }
            return times.entrySet().stream()
                    .sorted(Map.Entry.<Path, Long>comparingByValue().reversed())
                    .limit(most)
                    .map(file -> read(file.getKey()))
                    .filter(Objects::nonNull)
                    .map(BuildRecord::from)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    public void putBuild(String slot, BuildRecord build) {
        write(path(BUILDS, Sha256.hex(slot)), build.toJson());
    }

    /** Returns the files for a digest, or null if they are unknown. */
    public @Nullable Manifest manifest(String digest) {
        try (InputStream in = Files.newInputStream(path(FILES, digest));
                GZIPInputStream unzipped = new GZIPInputStream(in)) {
            return Manifest.parse(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return null;
        }
    }

    public void putManifest(String digest, Manifest manifest) {
        Path path = path(FILES, digest);
        if (Files.exists(path)) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            failed(e);
            return;
        }
        write(path, bytes.toByteArray());
    }

    /** The images that keep results. Unreadable records are left out. */
    public List<KeptResult> kept() {
        List<KeptResult> all = new ArrayList<>();
        try {
            for (Path file : files(folder.resolve(KEPT))) {
                KeptResult result = kept(file);
                if (result != null) {
                    all.add(result);
                }
            }
        } catch (IOException e) {
            // An unreadable directory counts as empty.
        }
        return all;
    }

    private static @Nullable KeptResult kept(Path file) {
        JsonObject json = read(file);
        try {
            return json == null
                    ? null
                    : KeptResult.from(json, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            // Another process has just removed the file.
            return null;
        }
    }

    public void putKept(KeptResult result) {
        write(path(KEPT, digits(result.image())), result.toJson());
    }

    /** Records that an image was used now. */
    public void useKept(String image) {
        try {
            Files.setLastModifiedTime(path(KEPT, digits(image)), FileTime.from(Instant.now()));
        } catch (IOException e) {
            // The image has no record, or no longer has one.
        }
    }

    public void forgetKept(String image) {
        try {
            Files.deleteIfExists(path(KEPT, digits(image)));
        } catch (IOException e) {
            failed(e);
        }
    }

    private static String digits(String image) {
        return Sha256.hex(image);
    }

    /** Calls the consumer with the keys and results of all steps. */
    public void forEachStep(BiConsumer<String, StepRecord> steps) throws IOException {
        for (Path file : files(folder.resolve(STEPS))) {
            JsonObject json = read(file);
            StepRecord step = json == null ? null : StepRecord.from(json);
            if (step != null) {
                steps.accept(String.valueOf(file.getFileName()), step);
            }
        }
    }

    /** Calls the consumer with the IDs of all images in the index. */
    public void forEachImage(Consumer<String> images) throws IOException {
        for (String kind : List.of(STEPS, IMAGES)) {
            for (Path file : files(folder.resolve(kind))) {
                JsonObject json = read(file);
                String image = json == null ? null : json.string("image");
                if (image != null && !image.isEmpty()) {
                    images.accept(image);
                }
            }
        }
    }

    /** Forgets everything except the locks of running builds. */
    public void clear() throws IOException {
        read.clear();
        FileTime old = FileTime.from(Instant.now().minus(ABANDONED));
        for (String kind : List.of(STEPS, IMAGES, FILES, BUILDS, KEPT, LAYERS)) {
            for (Path part : listing(folder.resolve(kind))) {
                for (Path file : listing(part)) {
                    if (!isUnfinished(file) || isOlder(file, old)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static boolean isOlder(Path file, FileTime time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).compareTo(time) < 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * The records in a directory. Records that other builds write or remove at the same time may or may not be
     * included.
     */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path part : listing(folder)) {
            for (Path file : listing(part)) {
                if (!isUnfinished(file) && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** Reports whether a file is a record that a build is still writing. */
    private static boolean isUnfinished(Path file) {
        return String.valueOf(file.getFileName()).startsWith(UNFINISHED);
    }

    private static List<Path> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path path(String kind, String key) {
        return folder.resolve(kind).resolve(key.substring(0, 2)).resolve(key);
    }

    private static @Nullable JsonObject read(Path path) {
        try {
            return Json.readObject(Files.readString(path));
        } catch (IOException | JsonException e) {
            return null;
        }
    }

    private void write(Path path, Map<String, @Nullable Object> json) {
        write(path, Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a file atomically: a reader sees the old bytes or the new ones, never a part. */
    private void write(Path path, byte[] bytes) {
        if (problem.get() != null) {
            return;
        }
        Path temporary = null;
        try {
            Path parent = path.getParent();
            if (parent == null) {
                return;
            }
            if (!Files.isDirectory(parent)) {
                Files.createDirectories(
                        parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            temporary = Files.createTempFile(parent, UNFINISHED, null);
            Files.write(temporary, bytes);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException e) {
            failed(e);
            if (temporary != null) {
                try {
                    Files.deleteIfExists(temporary);
                } catch (IOException ignored) {
                    // Records a failure. Only the first one is reported.
                }
            }
        }
    }

    private void failed(Exception e) {
        problem.compareAndSet(
                null,
                "the cache index " + folder + " cannot be written, so steps are not cached: " + FailureText.of(e));
    }
}
