package io.dflint.builder.image;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives images to the daemon: documents and new layers. Layers that the daemon has are named only; it takes them from the
 * images that share them.
 */
public final class ImageLoader {
    /** The directory of documents and layers in the tar. */
    private static final String BLOBS = "blobs/sha256/";

    /** Bytes of a tar: a thousand small files, or some large ones. The daemon takes 0.3 s for either. */
    private static final long LARGE = 1 << 20;

    private final Engine engine;
    private final Map<String, PackedLayer> pending = new ConcurrentHashMap<>();
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    /** Chains of layers that were sent here: the daemon knows a layer only on top of those below it. */
    private final Set<String> sent = new HashSet<>();

    /** Those that are being sent by some thread. */
    private final Set<String> sending = new HashSet<>();

    public ImageLoader(Engine engine) {
        this.engine = engine;
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
        wanted.forEach((name, image) -> {
            images.put(image.id(), image);
            names.put(image.id(), name);
        });
        if (!images.isEmpty()) {
            loaded.removeAll(images.keySet());
            load(images, names);
        }
    }

    private void load(Map<String, ImageSpec> images, Map<String, String> names) throws IOException {
        if (loaded.containsAll(images.keySet())) {
            return;
        }
        Map<String, PackedLayer> layers = claim(images.values());
        boolean complete = false;
        try {
            engine.images().load(out -> write(out, images.values(), names, layers));
            loaded.addAll(images.keySet());
            complete = true;
        } catch (EngineException e) {
            throw explained(e);
        } finally {
            sent(layers, complete);
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
    private void collect(ImageSpec image, Map<String, ImageSpec> images) {
        List<ImageSpec> chain = new ArrayList<>();
        for (ImageSpec at = image; at != null && !images.containsKey(at.id()); at = at.parent()) {
            chain.add(at);
            if (loaded.contains(at.id())) {
                break;
            }
        }
        for (ImageSpec at : chain.reversed()) {
            images.put(at.id(), at);
        }
    }

    /** The daemon computes the digests of layers again. A layer that it does not have it looks for in the tar. */
    private static IOException explained(EngineException e) {
        if (e.is(EngineException.Kind.CONTENT) && e.getCause() instanceof IOException unreadable) {
            return unreadable;
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains(BLOBS) && message.contains("no such file")) {
            String layer = message.substring(message.indexOf(BLOBS) + BLOBS.length());
            return new EngineException(
                    EngineException.Kind.NOT_FOUND,
                    "No such layer: " + layer.replaceFirst(":.*", "") + " was removed",
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
            OutputStream out, Collection<ImageSpec> images, Map<String, String> names, Map<String, PackedLayer> layers)
            throws IOException {
        Set<String> written = new HashSet<>();
        try (TarWriter tar = new TarWriter(out)) {
            List<Object> manifest = new ArrayList<>();
            for (ImageSpec image : images) {
                file(tar, BLOBS + hex(image.id()), image.json());
                List<String> files = new ArrayList<>();
                String chain = "";
                for (String layer : image.layers()) {
                    chain = chain(chain, layer);
                    files.add(BLOBS + hex(layer));
                    PackedLayer content = layers.get(chain);
                    if (content != null && written.add(layer)) {
                        TarHeader header =
                                TarHeader.file(BLOBS + hex(layer), 0644, 0, 0, content.size(), Instant.EPOCH);
                        tar.put(header, content::writeTo);
                    }
                }
                Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                entry.put("Config", BLOBS + hex(image.id()));
                String name = names.get(image.id());
                entry.put("RepoTags", name == null ? null : List.of(name));
                entry.put("Layers", files);
                ImageSpec parent = image.parent();
                if (parent != null && images.contains(parent)) {
                    entry.put("Parent", parent.id());
                }
                manifest.add(entry);
            }
            file(tar, "manifest.json", Json.write(manifest).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void file(TarWriter tar, String name, byte[] content) throws IOException {
        tar.put(TarHeader.file(name, 0644, 0, 0, content.length, Instant.EPOCH), content);
    }

    private static String hex(String digest) {
        return digest.substring(digest.indexOf(':') + 1);
    }
}
