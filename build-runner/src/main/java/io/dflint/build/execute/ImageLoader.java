package io.dflint.build.execute;

import io.dflint.build.daemon.Engine;
import io.dflint.build.json.Json;
import io.dflint.build.tar.TarHeader;
import io.dflint.build.tar.TarWriter;
import java.io.IOException;
import java.io.InputStream;
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
final class ImageLoader {
    private final Engine engine;
    private final Map<String, Spool> pending = new ConcurrentHashMap<>();
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    ImageLoader(Engine engine) {
        this.engine = engine;
    }

    /** A layer that goes along with the first image that has it. */
    void add(Spool layer) {
        Spool known = pending.putIfAbsent(layer.digest(), layer);
        if (known != null) {
            layer.delete();
        }
    }

    /** The daemon has this image, and those that it was made of. */
    void known(String image) {
        loaded.add(image);
    }

    /**
     * Loads images with those that they were made of.
     *
     * @throws IOException also if a layer that is only named is not there any more
     */
    synchronized void load(Collection<ImageDocument> wanted) throws IOException {
        Map<String, ImageDocument> images = new LinkedHashMap<>();
        for (ImageDocument image : wanted) {
            collect(image, images);
        }
        boolean anyNew = false;
        for (String id : images.keySet()) {
            anyNew |= !loaded.contains(id);
        }
        if (!anyNew) {
            return;
        }
        engine.images().load(out -> write(out, images.values()));
        loaded.addAll(images.keySet());
    }

    /** The chain of an image, oldest first; the first one that is loaded already comes along to link the next one to it. */
    private void collect(ImageDocument image, Map<String, ImageDocument> images) {
        List<ImageDocument> chain = new ArrayList<>();
        for (ImageDocument at = image; at != null && !images.containsKey(at.id()); at = at.parent()) {
            chain.add(at);
            if (loaded.contains(at.id())) {
                break;
            }
        }
        for (ImageDocument at : chain.reversed()) {
            images.put(at.id(), at);
        }
    }

    private void write(java.io.OutputStream out, Collection<ImageDocument> images) throws IOException {
        try (TarWriter tar = new TarWriter(out)) {
            List<Object> manifest = new ArrayList<>();
            Set<String> written = new HashSet<>();
            for (ImageDocument image : images) {
                file(tar, "blobs/sha256/" + hex(image.id()), image.json());
                List<String> names = new ArrayList<>();
                for (String layer : image.layers()) {
                    names.add("blobs/sha256/" + hex(layer));
                    Spool content = pending.get(layer);
                    if (content != null && written.add(layer)) {
                        TarHeader header =
                                TarHeader.file("blobs/sha256/" + hex(layer), 0644, 0, 0, content.size(), Instant.EPOCH);
                        try (InputStream in = content.open()) {
                            tar.put(header, in);
                        }
                    }
                }
                Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                entry.put("Config", "blobs/sha256/" + hex(image.id()));
                entry.put("RepoTags", null);
                entry.put("Layers", names);
                ImageDocument parent = image.parent();
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

    /** Frees the space of the layers. */
    void close() {
        for (Spool layer : pending.values()) {
            layer.delete();
        }
        pending.clear();
    }
}
