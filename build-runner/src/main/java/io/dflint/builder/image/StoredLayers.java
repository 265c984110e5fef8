package io.dflint.builder.image;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.StoredLayer;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the containerd image store holds each layer: media type, digest and size. The API does not report this, so it is
 * read from the manifest, which {@link PushedManifests} or an archive of the image provides. The index remembers the
 * result, so each image is read once.
 */
final class StoredLayers {
    private static final String TAR = "application/vnd.oci.image.layer.v1.tar";
    private static final String GZIP = TAR + "+gzip";

    /** The media types of Docker's own manifests and their equivalents in OCI manifests. */
    private static final Map<String, String> OCI_TYPES = Map.of(
            "application/vnd.docker.image.rootfs.diff.tar", TAR,
            "application/vnd.docker.image.rootfs.diff.tar.gzip", GZIP,
            "application/vnd.docker.image.rootfs.diff.tar.zstd", TAR + "+zstd");

    /** The largest manifest or config in bytes; containerd reads none that is larger. */
    private static final int MAX_DOCUMENT = 8 << 20;

    private final Engine engine;
    private final @Nullable CacheIndex index;
    private final Map<String, PackedLayer> own;
    private final PushedManifests manifests;
    private final Map<String, Image> images = new HashMap<>();

    /** Images not examined yet, and whether they persist when the build ends. */
    private final Map<String, Boolean> unseen = new LinkedHashMap<>();

    /**
     * An image that the daemon has.
     *
     * @param layers the digests of the uncompressed layers, lowest first
     * @param stored the layers as they are stored; null until needed
     * @param stays whether the image persists for later builds
     */
    private record Image(
            String id, List<String> layers, @Nullable List<StoredLayer> stored, boolean stays) {
        /** The number of lowest layers shared with another image. */
        int common(List<String> others) {
            int common = 0;
            while (common < layers.size()
                    && common < others.size()
                    && layers.get(common).equals(others.get(common))) {
                common++;
            }
            return common;
        }
    }

    /**
     * @param index remembers stored layers; null to remember nothing
     * @param own the layers made by this build, by digest; they are stored as they are sent
     */
    StoredLayers(Engine engine, @Nullable CacheIndex index, Map<String, PackedLayer> own) {
        this.engine = engine;
        this.index = index;
        this.own = own;
        manifests = new PushedManifests(engine);
    }

    /** Records that the daemon has an image loaded from here. */
    synchronized void known(String id, List<String> layers, List<StoredLayer> stored, boolean stays) {
        images.put(id, new Image(id, layers, stored, stays));
        if (stays && index != null) {
            index.putStoredLayers(id, stored);
        }
    }

    /** Records that the daemon has an image whose layers others may share. */
    synchronized void known(String id, boolean stays) {
        unseen.put(id, stays);
    }

    private void see() throws EngineException {
        for (Map.Entry<String, Boolean> known : unseen.entrySet()) {
            String id = known.getKey();
            Optional<ImageDetails> image =
                    images.containsKey(id) ? Optional.empty() : engine.images().find(id);
            image.ifPresent(details -> images.put(id, new Image(id, details.layers(), null, known.getValue())));
        }
        unseen.clear();
    }

    /**
     * Returns the layers as they are, or will be, stored.
     *
     * @throws EngineException of kind NOT_FOUND if no image has one of them any more
     */
    synchronized List<StoredLayer> of(List<String> layers) throws IOException {
        see();
        List<StoredLayer> found = new ArrayList<>();
        Comparator<Image> byUse = Comparator.comparingInt((Image image) -> image.common(layers))
                .thenComparing(image -> image.stored() != null);
        Image best = images.values().stream().max(byUse).orElse(null);
        if (best != null && best.common(layers) > 0) {
            found.addAll(stored(best).subList(0, best.common(layers)));
        }
        for (String layer : layers.subList(found.size(), layers.size())) {
            PackedLayer made = own.get(layer);
            if (made == null) {
                throw gone(layer);
            }
            found.add(new StoredLayer(made.isCompressed() ? GZIP : TAR, made.sentDigest(), made.sentSize()));
        }
        return found;
    }

    private static EngineException gone(String layer) {
        return new EngineException(EngineException.Kind.NOT_FOUND, "No such layer: " + layer + " was removed");
    }

    private List<StoredLayer> stored(Image image) throws IOException {
        List<StoredLayer> known = image.stored();
        if (known != null) {
            return known;
        }
        known = index == null || !image.stays() ? null : index.storedLayers(image.id());
        if (known == null || known.size() != image.layers().size()) {
            known = read(image);
        }
        known(image.id(), image.layers(), known, image.stays());
        return known;
    }

    /**
     * Reads the stored layers of an image. In an index for several platforms, the manifest with the image's layers is
     * used.
     */
    private List<StoredLayer> read(Image image) throws IOException {
        List<StoredLayer> pushed = manifests.read(image.id(), image.layers().size(), image.stays());
        if (pushed != null) {
            return pushed;
        }
        Map<String, JsonObject> documents = new HashMap<>();
        try (TarReader tar = new TarReader(engine.images().save(List.of(image.id())))) {
            for (TarHeader entry = tar.next(); entry != null; entry = tar.next()) {
                if (!entry.name().startsWith(ImageStore.BLOBS) || entry.size() == 0 || entry.size() > MAX_DOCUMENT) {
                    continue;
                }
                JsonObject document = document(tar.readContent());
                if (document != null) {
                    documents.put("sha256:" + entry.name().substring(ImageStore.BLOBS.length()), document);
                    List<StoredLayer> found = find(documents, image.layers());
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        if (engine.images().find(image.id()).isEmpty()) {
            throw gone(image.layers().getLast());
        }
        throw new IOException("the archive that the daemon makes of " + image.id()
                + " has no manifest with the layers of the image; build with --engine buildkit");
    }

    private static @Nullable JsonObject document(byte[] bytes) {
        if (bytes[0] != '{') {
            return null;
        }
        try {
            return Json.readObject(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonException e) {
            return null;
        }
    }

    private static @Nullable List<StoredLayer> find(Map<String, JsonObject> documents, List<String> layers) {
        for (JsonObject manifest : documents.values()) {
            JsonObject config = documents.get(manifest.object("config").text("digest"));
            List<JsonObject> stored = manifest.objects("layers");
            if (config != null
                    && stored.size() == layers.size()
                    && config.object("rootfs").strings("diff_ids").equals(layers)) {
                return layers(stored);
            }
        }
        return null;
    }

    /** Returns the layers listed in the descriptors of a manifest. */
    static List<StoredLayer> layers(List<JsonObject> descriptors) {
        return descriptors.stream()
                .map(StoredLayer::from)
                .map(layer -> new StoredLayer(
                        OCI_TYPES.getOrDefault(layer.mediaType(), layer.mediaType()), layer.digest(), layer.size()))
                .toList();
    }
}
