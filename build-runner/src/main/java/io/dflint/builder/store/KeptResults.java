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
 * The images that keep results of steps. Each has a name, so that {@code docker image prune} leaves it, and is recorded here with its id:
 * nothing is ever removed because of what a daemon says of it.
 */
public final class KeptResults {
    /** The repository of their names. */
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
     * The name for the image of a chain of steps. Indexes of other users and directories have other names at the same daemon.
     *
     * @param key of the last step
     */
    public String name(String key) {
        String place = Sha256.hex(index.folder().toAbsolutePath().toString());
        return REPOSITORY + ":" + place.substring(0, INDEX_DIGITS) + "-" + key.substring(0, KEY_DIGITS);
    }

    /** Records an image, before it is there. */
    public synchronized void put(KeptResult result) {
        index.putKept(result);
        all = null;
    }

    /** All of them, the one that was used last first; whether the daemon still has them is not asked. */
    public synchronized List<KeptResult> all() {
        List<KeptResult> known = all;
        if (known == null) {
            known = new ArrayList<>(index.kept());
            known.sort(Comparator.comparing(KeptResult::used).reversed());
            all = known;
        }
        return known;
    }

    /** An image that the daemon has with these layers, and maybe more; null if there is none. */
    public @Nullable KeptResult covering(List<String> layers) throws EngineException {
        for (KeptResult result : all()) {
            if (startsWith(result.layers(), layers)
                    && engine.images().find(result.image()).isPresent()) {
                return result;
            }
        }
        return null;
    }

    /** Whether layers begin with others. */
    public static boolean startsWith(List<String> all, List<String> start) {
        return all.size() >= start.size() && all.subList(0, start.size()).equals(start);
    }

    /** Notes that a build has used images. */
    public void used(Iterable<String> images) {
        for (String image : images) {
            index.useKept(image);
        }
    }

    /** What a list of results takes; a layer that several have counts once. */
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
     * Removes those that were not used for the longest time, until the others take no more than they may.
     *
     * @param keep how many bytes may stay
     * @param unusedSince only what was not used since then goes
     * @return what is gone
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
     * @return whether it is gone; not while a container uses it
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

    /** Someone took the name away; an image that has other names now belongs to those who gave them. */
    private void removeUnnamed(String image) throws EngineException {
        Optional<ImageDetails> unnamed = engine.images().find(image);
        if (unnamed.isPresent() && unnamed.get().tags().isEmpty()) {
            engine.images().remove(image, false, false);
        }
    }
}
