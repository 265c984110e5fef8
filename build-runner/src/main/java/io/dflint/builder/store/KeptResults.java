package io.dflint.builder.store;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.digest.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The images that keep the results of steps. Each has a name, so that {@code docker image prune} does not remove it,
 * and is recorded in the index with its ID: images are never removed because of what a daemon reports about them.
 */
public final class KeptResults {
    /** The repository of the names. */
    public static final String REPOSITORY = "dfbuild-cache";

    private static final int INDEX_DIGITS = 8;
    private static final int KEY_DIGITS = 16;

    private final Engine engine;
    private final CacheIndex index;
    private @Nullable List<KeptResult> all;

    public KeptResults(Engine engine, CacheIndex index) {
        this.engine = engine;
        this.index = index;
    }

    /**
     * Returns the name for the image of a chain of steps. The indexes of other users and directories use other names at
     * the same daemon.
     *
     * @param key the key of the last step
     */
    public String name(String key) {
        String place = Sha256.hex(index.folder().toAbsolutePath().toString());
        return REPOSITORY + ":" + place.substring(0, INDEX_DIGITS) + "-" + key.substring(0, KEY_DIGITS);
    }

    /** Records an image before it is created. */
    public synchronized void put(KeptResult result) {
        index.putKept(result);
        all = null;
    }

    /** All results, most recently used first. The daemon may no longer have some of them. */
    public synchronized List<KeptResult> all() {
        List<KeptResult> known = all;
        if (known == null) {
            known = new ArrayList<>(index.kept());
            known.sort(Comparator.comparing(KeptResult::used).reversed());
            all = known;
        }
        return known;
    }

    /** Returns an image of the daemon that has these layers, and possibly more, or null if there is none. */
    public @Nullable KeptResult covering(List<String> layers) throws EngineException {
        for (KeptResult result : all()) {
            if (startsWith(result.layers(), layers)
                    && engine.images().find(result.image()).isPresent()) {
                return result;
            }
        }
        return null;
    }

    /** Reports whether a list of layers begins with another. */
    public static boolean startsWith(List<String> all, List<String> start) {
        return all.size() >= start.size() && all.subList(0, start.size()).equals(start);
    }

    /** Records that a build has used images. */
    public void used(Iterable<String> images) {
        for (String image : images) {
            index.useKept(image);
        }
    }

    /** The total size of results in bytes. Shared layers count once. */
    public static long bytes(Iterable<KeptResult> results) {
        Set<String> counted = new HashSet<>();
        long bytes = 0;
        for (KeptResult result : results) {
            for (var layer : result.bytes().entrySet()) {
                bytes += counted.add(layer.getKey()) ? layer.getValue() : 0;
            }
        }
        return bytes;
    }

    /**
     * Removes the least recently used results until the others are within the limit.
     *
     * @param keep the limit in bytes
     * @param unusedSince results used after this time are kept
     * @return the removed results
     */
    public List<KeptResult> prune(long keep, Instant unusedSince) throws IOException {
        List<KeptResult> left = new ArrayList<>(all());
        List<KeptResult> gone = new ArrayList<>();
        for (KeptResult oldest : List.copyOf(left).reversed()) {
            if (bytes(left) <= keep) {
                break;
            }
            if (oldest.used().isBefore(unusedSince) && remove(oldest)) {
                left.remove(oldest);
                gone.add(oldest);
            }
        }
        return gone;
    }

    /**
     * Removes an image and its record.
     *
     * @return whether it was removed; false while a container uses it
     */
    public boolean remove(KeptResult result) throws IOException {
        try {
            Optional<ImageDetails> named = engine.images().find(result.name());
            if (named.isPresent() && named.get().id().equals(result.image())) {
                engine.images().remove(result.name(), false, false);
            } else {
                removeUnnamed(result.image());
            }
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CONFLICT)) {
                return false;
            }
            if (!e.is(EngineException.Kind.NOT_FOUND)) {
                throw e;
            }
        }
        index.forgetKept(result.image());
        synchronized (this) {
            all = null;
        }
        return true;
    }

    /** Removes an image whose name was taken away. If it has other names by now, it belongs to those who gave them. */
    private void removeUnnamed(String image) throws EngineException {
        Optional<ImageDetails> unnamed = engine.images().find(image);
        if (unnamed.isPresent() && unnamed.get().tags().isEmpty()) {
            engine.images().remove(image, false, false);
        }
    }
}
