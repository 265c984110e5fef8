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
 * Loads images into the daemon: their documents and new layers. Layers that the daemon already has are only referenced;
 * it takes them from the images that share them.
 */
public final class ImageLoader {
    /**
     * The size of a large layer in bytes of the tar: a thousand small files, or a few large ones. The daemon takes 0.3
     * s for either.
     */
    private static final long LARGE = 1 << 20;

    private final Engine engine;
    private final Map<String, PackedLayer> pending = new ConcurrentHashMap<>();
    private final StoredLayers stored;
    private @Nullable ImageStore store;
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    /** The chains of layers already sent. The daemon identifies a layer together with those below it. */
    private final Set<String> sent = new HashSet<>();

    /** The chains that some thread is sending. */
    private final Set<String> sending = new HashSet<>();

    /** @param index remembers how the layers of images are stored; null for nothing to be remembered */
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

    /** The daemon's ID for an image loaded from here. */
    public String id(ImageSpec image) throws IOException {
        return store().id(image);
    }

    /**
     * Reports whether the daemon counts the bytes that a container has written. This allows its list of changed files
     * to be checked.
     */
    public boolean knowsWrittenBytes() throws IOException {
        return store().knowsWrittenBytes();
    }

    /** Reports whether the store keeps the compression of layers and pushes them as they were sent. */
    public boolean keepsCompression() throws IOException {
        return store().keepsCompression();
    }

    /** Adds a layer, which is sent with the first image that has it on top of the same layers. */
    public void add(PackedLayer layer) {
        pending.putIfAbsent(layer.digest(), layer);
    }

    /** Reports whether an added layer takes the daemon noticeable time. */
    public boolean isLarge(String digest) {
        PackedLayer layer = pending.get(digest);
        return layer != null && layer.size() > LARGE;
    }

    /** Records that the daemon has an image and its ancestors. */
    public void known(String image) {
        loaded.add(image);
        stored.known(image, true);
    }

    /**
     * Like {@link #known(String)}. If the image describes its layers in the daemon's storage, the daemon need not be
     * asked for its kind of store.
     */
    public synchronized void known(ImageDetails image) {
        known(image.id());
        boolean isOfGraphDriver =
                !image.raw().object("GraphDriver").object("Data").members().isEmpty();
        if (store == null && isOfGraphDriver) {
            store = new GraphDriverStore();
        }
    }

    /** Like {@link #known(String)}, for an image that is removed when the build ends. */
    public void committed(String image) {
        loaded.add(image);
        stored.known(image, false);
    }

    /**
     * Loads images together with their ancestors.
     *
     * @throws IOException if that fails, also if a layer that is only referenced no longer exists
     */
    public void load(Collection<ImageSpec> wanted) throws IOException {
        Map<String, ImageSpec> images = new LinkedHashMap<>();
        for (ImageSpec image : wanted) {
            collect(image, images);
        }
        load(images, Map.of());
    }

    /**
     * Loads images under names, without their ancestors.
     *
     * @param wanted the images by name
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

    /**
     * Removes images that were loaded without all their layers: they would be taken for the results of steps. An image
     * with a name of its own is left alone.
     */
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
                // The image does not exist, which is the wanted state.
            }
        }
    }

    /**
     * Returns the layers that the images need, by chain, for this thread to send. Waits while another thread sends any
     * of them: each layer is sent once, and threads without common layers do not wait for each other.
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

    /**
     * Collects the ancestors of an image, oldest first. The first one already loaded is included so that the next one
     * can be linked to it.
     */
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

    /**
     * Explains the errors of the daemon, which computes the digests of layers again and looks in the tar for a layer
     * that it does not have.
     */
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
        return message.contains("invalid diffID") || message.contains("unexpected commit digest")
                ? new IOException("a file changed while it was copied; build again when the files no longer change", e)
                : e;
    }

    /**
     * Writes a tar of images.
     *
     * @param names the names by image ID
     * @param layers the layers to write, by chain; the others are only referenced
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
                    String name = ImageStore.blob(layer.sentDigest());
                    tar.put(TarHeader.file(name, 0644, 0, 0, layer.sentSize(), Instant.EPOCH), layer::writeTo);
                }
            }
            store.write(tar, images, names);
        }
    }
}
