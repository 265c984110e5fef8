package io.dflint.builder.image;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives images to the daemon: documents and new layers. Layers that the daemon has are named only; it takes them from the
 * images that share them.
 */
public final class ImageLoader {
    /** Bytes of a tar: a thousand small files, or some large ones. The daemon takes 0.3 s for either. */
    private static final long LARGE = 1 << 20;

    private final Engine engine;
    private final Map<String, PackedLayer> pending = new ConcurrentHashMap<>();
    private final StoredLayers stored;
    private @Nullable ImageStore store;
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    /** Chains of layers that were sent here: the daemon knows a layer only on top of those below it. */
    private final Set<String> sent = new HashSet<>();

    /** Those that are being sent by some thread. */
    private final Set<String> sending = new HashSet<>();

    /** @param index remembers what images are stored as; null if nothing does */
    public ImageLoader(Engine engine, @Nullable CacheIndex index) {
        this.engine = engine;
        stored = new StoredLayers(engine, index, pending);
    }

    private synchronized ImageStore store() throws IOException {
        ImageStore known = store;
        if (known == null) {
            known = engine.info().containerdStore() ? new ContainerdStore(stored) : new GraphDriverStore();
            store = known;
        }
        return known;
    }

    /** What the daemon calls an image that it gets from here. */
    public String id(ImageSpec image) throws IOException {
        return store().id(image);
    }

    /** Whether the daemon tells how many bytes a container has written, by which its list of changed files can be checked. */
    public boolean knowsWrittenBytes() throws IOException {
        return store().knowsWrittenBytes();
    }

    /** A layer that goes along with the first image that has it on top of the same others. */
    public void add(PackedLayer layer) {
        pending.putIfAbsent(layer.digest(), layer);
    }

    /** Whether a layer that was added takes the daemon a while. */
    public boolean isLarge(String digest) {
        PackedLayer layer = pending.get(digest);
        return layer != null && layer.size() > LARGE;
    }

    /** The daemon has this image, and those that it was made of. */
    public void known(String image) {
        loaded.add(image);
        stored.known(image, true);
    }

    /** As {@link #known(String)}. Where the image tells what its layers are at the daemon, the daemon need not be asked for its store. */
    public synchronized void known(ImageDetails image) {
        known(image.id());
        boolean isOfGraphDriver =
                !image.raw().object("GraphDriver").object("Data").members().isEmpty();
        if (store == null && isOfGraphDriver) {
            store = new GraphDriverStore();
        }
    }

    /** As {@link #known(String)}, of an image that goes with the build. */
    public void committed(String image) {
        loaded.add(image);
        stored.known(image, false);
    }

    /**
     * Loads images with those that they were made of.
     *
     * @throws IOException also if a layer that is only named is not there any more
     */
    public void load(Collection<ImageSpec> wanted) throws IOException {
        Map<String, ImageSpec> images = new LinkedHashMap<>();
        for (ImageSpec image : wanted) {
            collect(image, images);
        }
        load(images, Map.of());
    }

    /**
     * Loads images under names, and nothing of what they were made of.
     *
     * @param wanted by name
     */
    public void loadNamed(Map<String, ImageSpec> wanted) throws IOException {
        Map<String, ImageSpec> images = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, ImageSpec> image : wanted.entrySet()) {
            String id = id(image.getValue());
            images.put(id, image.getValue());
            names.put(id, image.getKey());
        }
        if (!images.isEmpty()) {
            loaded.removeAll(images.keySet());
            load(images, names);
        }
    }

    private void load(Map<String, ImageSpec> images, Map<String, String> names) throws IOException {
        if (loaded.containsAll(images.keySet())) {
            return;
        }
        ImageStore target = store();
        Map<String, PackedLayer> layers = claim(images.values());
        boolean complete = false;
        try {
            engine.images().load(out -> write(out, target, images.values(), names, layers));
            complete = true;
            loaded.addAll(images.keySet());
            for (Map.Entry<String, ImageSpec> image : images.entrySet()) {
                target.loaded(image.getValue(), names.containsKey(image.getKey()));
            }
        } catch (EngineException e) {
            if (!complete && !e.isOfTheDaemon() && target.keepsIncompleteImages()) {
                remove(images, names);
            }
            throw explained(e);
        } finally {
            sent(layers, complete);
        }
    }

    /** An image without all its layers would be taken for the result of a step. One that someone gave a name is not ours. */
    private void remove(Map<String, ImageSpec> images, Map<String, String> names) {
        for (String id : images.keySet()) {
            try {
                String name = names.getOrDefault(id, id);
                Optional<ImageDetails> image = engine.images().find(name);
                boolean isOurs = image.isPresent()
                        && image.get().id().equals(id)
                        && (names.containsKey(id) || image.get().tags().isEmpty());
                if (isOurs) {
                    engine.images().remove(name, false, false);
                }
            } catch (EngineException e) {
                // It is not there, as it should be.
            }
        }
    }

    /**
     * The layers that have to go along with images, by chain, for this thread to send. Waits while another one sends any of them, so
     * that each is sent once, and threads with nothing in common need not wait for each other.
     */
    private synchronized Map<String, PackedLayer> claim(Collection<ImageSpec> images) throws EngineException {
        while (true) {
            Map<String, PackedLayer> layers = unsent(images);
            if (Collections.disjoint(layers.keySet(), sending)) {
                sending.addAll(layers.keySet());
                return layers;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
            }
        }
    }

    private Map<String, PackedLayer> unsent(Collection<ImageSpec> images) {
        Map<String, PackedLayer> layers = new HashMap<>();
        for (ImageSpec image : images) {
            String chain = "";
            for (String layer : image.layers()) {
                chain = chain(chain, layer);
                PackedLayer content = pending.get(layer);
                if (content != null && !sent.contains(chain)) {
                    layers.put(chain, content);
                }
            }
        }
        return layers;
    }

    private synchronized void sent(Map<String, PackedLayer> layers, boolean complete) {
        sending.removeAll(layers.keySet());
        if (complete) {
            sent.addAll(layers.keySet());
            layers.values().forEach(PackedLayer::release);
        }
        notifyAll();
    }

    private static String chain(String below, String layer) {
        return Sha256.hex(below + layer);
    }

    /** The chain of an image, oldest first; the first one that is loaded already comes along to link the next one to it. */
    private void collect(ImageSpec image, Map<String, ImageSpec> images) throws IOException {
        List<ImageSpec> chain = new ArrayList<>();
        for (ImageSpec at = image; at != null && !images.containsKey(id(at)); at = at.parent()) {
            chain.add(at);
            if (loaded.contains(id(at))) {
                break;
            }
        }
        for (ImageSpec at : chain.reversed()) {
            images.put(id(at), at);
        }
    }

    /** The daemon computes the digests of layers again. A layer that it does not have it looks for in the tar. */
    private static IOException explained(EngineException e) {
        if (e.is(EngineException.Kind.CONTENT) && e.getCause() instanceof IOException unreadable) {
            return unreadable;
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains(ImageStore.BLOBS) && message.contains("no such file")) {
            String layer = message.substring(message.indexOf(ImageStore.BLOBS) + ImageStore.BLOBS.length());
            return new EngineException(
                    EngineException.Kind.NOT_FOUND,
                    "No such layer: " + layer.replaceFirst(":.*", "") + " was removed",
                    e);
        }
        if (message.contains("content digest ") && message.endsWith("not found")) {
            return new EngineException(
                    EngineException.Kind.NOT_FOUND,
                    "No such layer: "
                            + message.substring(message.lastIndexOf("content digest ") + "content digest ".length()),
                    e);
        }
        return message.contains("invalid diffID")
                ? new IOException("a file changed while it was copied; build again when the files no longer change", e)
                : e;
    }

    /**
     * Writes a tar.
     *
     * @param names by id
     * @param layers by chain, to be written; the others are named only
     */
    private static void write(
            OutputStream out,
            ImageStore store,
            Collection<ImageSpec> images,
            Map<String, String> names,
            Map<String, PackedLayer> layers)
            throws IOException {
        Set<String> written = new HashSet<>();
        try (TarWriter tar = new TarWriter(out)) {
            for (PackedLayer layer : layers.values()) {
                if (written.add(layer.digest())) {
                    String name = ImageStore.blob(layer.digest());
                    tar.put(TarHeader.file(name, 0644, 0, 0, layer.size(), Instant.EPOCH), layer::writeTo);
                }
            }
            store.write(tar, images, names);
        }
    }
}
