package io.dflint.builder.image;

import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HistoryEntry;
import io.dflint.builder.daemon.ImageDetails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps imported with {@code --cache-from}. The history of an image identifies the steps that made it. A cache in a
 * registry or directory lists the steps of all stages and the images with their layers, which are fetched when a step
 * needs them.
 */
public final class ImportedSteps {
    private static final String MARK = "dfbuild ";

    /** The number of bytes of a key kept in a history, enough to keep two steps of an image from colliding. */
    private static final int KEY_BYTES = 12;

    private final Engine engine;
    private final Puller puller;

    /** The steps from histories, by shortened key. */
    private final Map<String, StepRecord> listed = new HashMap<>();

    private final Map<String, StepRecord> exported = new HashMap<>();
    private final Map<String, ExportedCache.Image> images = new HashMap<>();
    private final Map<String, Path> archives = new HashMap<>();
    private final Set<Path> loaded = new HashSet<>();

    /** Pulls images. */
    @FunctionalInterface
    public interface Puller {
        void pull(String reference) throws IOException;
    }

    public ImportedSteps(Engine engine, Puller puller) {
        this.engine = engine;
        this.puller = puller;
    }

    /**
     * Reads the steps of a source. An image that the daemon does not have adds nothing.
     *
     * @throws IOException if a directory is not a cache
     */
    public void add(CacheSource source) throws IOException {
        switch (source) {
            case CacheSource.Image(String reference) -> {
                Optional<ImageDetails> image = engine.images().find(reference);
                if (image.isPresent()) {
                    add(image.get());
                }
            }
            case CacheSource.Folder(Path folder) -> {
                ExportedCache cache = ExportedCache.parse(Files.readString(folder.resolve(ExportedCache.FILE)));
                if (cache == null) {
                    throw new IOException(folder + ": not a cache of dfbuild that this version can read");
                }
                add(cache);
                cache.images().forEach(image -> archives.put(image.id(), folder.resolve(ExportedCache.ARCHIVE)));
            }
        }
    }

    private void add(ExportedCache cache) {
        exported.putAll(cache.steps());
        cache.images().forEach(image -> images.put(image.id(), image));
    }

    private void add(ImageDetails image) throws IOException {
        ExportedCache cache = ExportedCache.parse(image.config().labels().getOrDefault(ExportedCache.LABEL, ""));
        if (cache != null) {
            add(cache);
            return;
        }
        for (HistoryEntry entry : engine.images().history(image.id())) {
            String comment = entry.comment();
            String[] parts = comment.startsWith(MARK) ? comment.split(" ", -1) : new String[0];
            int count = parts.length > 2 ? number(parts[1]) : -1;
            if (count < 0 || count > image.layers().size()) {
                continue;
            }
            StepRecord step = new StepRecord(
                    "",
                    image.layers().subList(0, count),
                    image.id(),
                    entry.created(),
                    Duration.ZERO,
                    0,
                    "",
                    List.of(),
                    List.of());
            for (int i = 2; i < parts.length; i++) {
                listed.putIfAbsent(parts[i], step);
            }
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * Returns the comment for a step in the history, by which the step is found again.
     *
     * @param keys the keys of the step, separated by spaces
     */
    public static String comment(int layers, String keys) {
        StringBuilder comment = new StringBuilder(MARK).append(layers);
        for (String key : keys.split(" ", -1)) {
            comment.append(' ').append(shortened(key));
        }
        return comment.toString();
    }

    private static String shortened(String key) {
        byte[] bytes = HexFormat.of().parseHex(key.substring(0, 2 * KEY_BYTES));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns what is known about the step with a key, or null if it is unknown. */
    @Nullable
    public StepRecord find(String key) {
        StepRecord step = exported.get(key);
        return step != null || listed.isEmpty() ? step : listed.get(shortened(key));
    }

    /** The steps of caches, by key. */
    public Map<String, StepRecord> exported() {
        return exported;
    }

    /** Reports whether an image can be fetched. */
    public boolean has(String image) {
        return images.containsKey(image);
    }

    /**
     * Fetches an image whose layers the daemon does not have.
     *
     * @return the reference by which it was pulled; empty if it was not pulled
     */
    public synchronized String fetch(String id) throws IOException {
        Path archive = archives.get(id);
        if (archive == null) {
            ExportedCache.Image image = images.get(id);
            if (image == null || image.reference().isEmpty()) {
                throw new IOException("the cache does not have the image " + id);
            }
            puller.pull(image.reference());
            return image.reference();
        }
        if (loaded.add(archive)) {
            engine.images().load(out -> {
                try (InputStream in = Files.newInputStream(archive)) {
                    in.transferTo(out);
                }
            });
        }
        return "";
    }
}
