package io.dflint.builder.image;

import io.dflint.builder.cache.StoredLayer;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import io.dflint.builder.tar.TarWriter;
import io.dflint.image.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The containerd image store, the default of Docker Desktop and of new installations since Docker 29. An image is
 * identified by its manifest, which lists the layers as they are stored: those of images from registries are
 * compressed.
 */
final class ContainerdStore implements ImageStore {
    private static final String INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
    private static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";

    private final StoredLayers layers;

    /** By the digests of the configs. */
    private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();

    private record Manifest(String json, String digest, List<StoredLayer> layers) {}

    ContainerdStore(StoredLayers layers) {
        this.layers = layers;
    }

    private Manifest manifest(ImageSpec image) throws IOException {
        Manifest known = manifests.get(image.digest());
        if (known != null) {
            return known;
        }
        List<StoredLayer> stored = layers.of(image.layers());
        Map<String, @Nullable Object> document = document(MANIFEST_TYPE);
        document.put("config", descriptor(CONFIG_TYPE, image.digest(), image.json().length));
        document.put("layers", stored.stream().map(StoredLayer::toJson).toList());
        String json = Json.write(document);
        Manifest made = new Manifest(json, "sha256:" + Sha256.hex(json), stored);
        Manifest other = manifests.putIfAbsent(image.digest(), made);
        return other == null ? made : other;
    }

    private static Map<String, @Nullable Object> document(String type) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", 2);
        document.put("mediaType", type);
        return document;
    }

    private static Map<String, @Nullable Object> descriptor(String type, String digest, long size) {
        return new StoredLayer(type, digest, size).toJson();
    }

    @Override
    public String id(ImageSpec image) throws IOException {
        return manifest(image).digest();
    }

    @Override
    public void loaded(ImageSpec image, boolean named) throws IOException {
        Manifest manifest = manifest(image);
        layers.known(manifest.digest(), image.layers(), manifest.layers(), named);
    }

    /** The daemon reports the disk blocks used, not the bytes written. */
    @Override
    public boolean knowsWrittenBytes() {
        return false;
    }

    @Override
    public boolean keepsCompression() {
        return true;
    }

    @Override
    public boolean keepsIncompleteImages() {
        return true;
    }

    @Override
    public void write(TarWriter tar, Collection<ImageSpec> images, Map<String, String> names) throws IOException {
        List<Object> all = new ArrayList<>();
        for (ImageSpec image : images) {
            Manifest manifest = manifest(image);
            ImageStore.file(tar, ImageStore.blob(image.digest()), image.json());
            byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
            ImageStore.file(tar, ImageStore.blob(manifest.digest()), json);
            Map<String, @Nullable Object> entry = descriptor(MANIFEST_TYPE, manifest.digest(), json.length);
            entry.put("platform", image.platformJson());
            ImageReference name = ImageReference.parseOrNull(names.getOrDefault(manifest.digest(), ""));
            if (name != null) {
                entry.put("annotations", Map.of("io.containerd.image.name", name.canonical()));
            }
            all.add(entry);
        }
        Map<String, @Nullable Object> index = document(INDEX_TYPE);
        index.put("manifests", all);
        ImageStore.file(tar, "oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8));
        ImageStore.file(tar, "index.json", Json.write(index).getBytes(StandardCharsets.UTF_8));
    }
}
