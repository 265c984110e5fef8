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
 * The index on disk, one directory for each daemon: what steps made, by key. Each record is a file of its own that appears
 * at once, so any number of builds may use the directory together. What cannot be read counts as missing; what cannot be
 * written is reported once and then left.
 */
public final class CacheIndex {
    private static final String STEPS = "steps";
    private static final String IMAGES = "images";
    private static final String FILES = "files";
    private static final String BUILDS = "builds";
    private static final String KEPT = "kept";
    private static final String LAYERS = "layers";
    private static final String UNFINISHED = ".new";

    /** A file that was not finished for so long is of a build that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final Map<String, StepRecord> read = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();

    /**
     * @param folder of all daemons
     * @param daemon the address of the daemon, whose images the index is about
     */
    public CacheIndex(Path folder, String daemon) {
        this.folder = folder.resolve("v1").resolve(Sha256.hex(daemon).substring(0, 16));
    }

    /**
     * Where the index is, unless the user says otherwise: {@code DFBUILD_CACHE}, or {@code dfbuild} in the cache directory
     * of the user.
     */
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

    /** Why nothing could be written; null as long as everything could. */
    public @Nullable String problem() {
        return problem.get();
    }

    /** What the step of a key made; null if that is not known. */
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

    /** The image of a step turned out to be gone; what another build has made in the meantime stays. */
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

    /** The image of a key; null if there is none. */
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

    /** The layers of an image as containerd has them, lowest first; null if that is not known. */
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

    /** The steps of the last build of a file. */
    public BuildRecord build(String slot) {
        JsonObject json = read(path(BUILDS, Sha256.hex(slot)));
        return json == null ? BuildRecord.NONE : BuildRecord.from(json);
    }

    /** The latest builds of any file, the latest first. */
    public List<BuildRecord> recentBuilds(int most) {
        try {
            // Each time is read once: another build may change it while they are sorted.
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

    /** The files that a digest stands for; null if they are not known. */
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

    /** Images that keep results; what cannot be read is left out. */
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
            // What cannot be read counts as missing.
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
            // Another process has just removed it.
            return null;
        }
    }

    public void putKept(KeptResult result) {
        write(path(KEPT, digits(result.image())), result.toJson());
    }

    /** An image was used now. */
    public void useKept(String image) {
        try {
            Files.setLastModifiedTime(path(KEPT, digits(image)), FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It is none of ours, or gone.
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

    /** Tells the keys of all steps, and what they made. */
    public void forEachStep(BiConsumer<String, StepRecord> steps) throws IOException {
        for (Path file : files(folder.resolve(STEPS))) {
            JsonObject json = read(file);
            StepRecord step = json == null ? null : StepRecord.from(json);
            if (step != null) {
                steps.accept(String.valueOf(file.getFileName()), step);
            }
        }
    }

    /** Tells the ids of all images that are named here. */
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

    /** Forgets everything. Locks of running builds stay. */
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

    /** The records in a directory. Those that other builds write or remove meanwhile may be among them or not. */
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

    /** A record that a build is about to write. */
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

    /** A reader sees the old bytes or the new ones, never a part. */
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
                    // The first failure is the one to tell.
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
