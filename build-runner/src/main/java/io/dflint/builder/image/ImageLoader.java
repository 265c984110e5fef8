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

    private final Engine engine;
    private final Map<String, PackedLayer> pending = new ConcurrentHashMap<>();
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    /** Chains of layers that were sent here: the daemon knows a layer only on top of those below it. */
    private final Set<String> chains = ConcurrentHashMap.newKeySet();

    public ImageLoader(Engine engine) {
        this.engine = engine;
    }

    /** A layer that goes along with the first image that has it on top of the same others. */
    public void add(PackedLayer layer) {
        pending.putIfAbsent(layer.digest(), layer);
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
        synchronized (this) {
            for (ImageSpec image : wanted) {
                collect(image, images);
            }
            load(images, Map.of());
        }
    }

    /**
     * Loads images under names, and nothing of what they were made of.
     *
     * @param wanted by name
     */
    public synchronized void loadNamed(Map<String, ImageSpec> wanted) throws IOException {
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
        boolean anyNew = false;
        for (String id : images.keySet()) {
            anyNew |= !loaded.contains(id);
        }
        if (!anyNew) {
            return;
        }
        Set<String> sent = new HashSet<>();
        Set<String> complete = new HashSet<>();
        try {
            engine.images().load(out -> {
                sent.clear();
                write(out, images.values(), names, sent, complete);
            });
        } catch (EngineException e) {
            throw explained(e);
        }
        loaded.addAll(images.keySet());
        chains.addAll(complete);
        for (String layer : sent) {
            PackedLayer packed = pending.get(layer);
            if (packed != null) {
                packed.release();
            }
        }
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
     * @param sent gets the digests of the layers that are written
     * @param complete gets the chains that end with one of them
     */
    private void write(
            OutputStream out,
            Collection<ImageSpec> images,
            Map<String, String> names,
            Set<String> sent,
            Set<String> complete)
            throws IOException {
        try (TarWriter tar = new TarWriter(out)) {
            List<Object> manifest = new ArrayList<>();
            for (ImageSpec image : images) {
                file(tar, BLOBS + hex(image.id()), image.json());
                List<String> files = new ArrayList<>();
                String chain = "";
                for (String layer : image.layers()) {
                    chain = Sha256.hex(chain + layer);
                    files.add(BLOBS + hex(layer));
                    PackedLayer content = pending.get(layer);
                    boolean isNew = content != null && !chains.contains(chain);
                    if (isNew) {
                        complete.add(chain);
                    }
                    if (content != null && isNew && sent.add(layer)) {
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
