package io.dflint.builder.image;

import io.dflint.builder.json.Json;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classic stores of the Engine, such as {@code overlay2}. An image is identified by its config, and a layer by its
 * uncompressed content.
 */
final class GraphDriverStore implements ImageStore {
    @Override
    public String id(ImageSpec image) {
        return image.digest();
    }

    @Override
    public void loaded(ImageSpec image, boolean named) {
        // The daemon finds the layers itself.
    }

    @Override
    public boolean knowsWrittenBytes() {
        return true;
    }

    /** The daemon compresses layers when it pushes them. */
    @Override
    public boolean keepsCompression() {
        return false;
    }

    @Override
    public boolean keepsIncompleteImages() {
        return false;
    }

    @Override
    public void write(TarWriter tar, Collection<ImageSpec> images, Map<String, String> names) throws IOException {
        List<Object> manifest = new ArrayList<>();
        for (ImageSpec image : images) {
            ImageStore.file(tar, ImageStore.blob(image.digest()), image.json());
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("Config", ImageStore.blob(image.digest()));
            String name = names.get(image.digest());
            entry.put("RepoTags", name == null ? null : List.of(name));
            entry.put("Layers", image.layers().stream().map(ImageStore::blob).toList());
            ImageSpec parent = image.parent();
            if (parent != null && images.contains(parent)) {
                entry.put("Parent", parent.digest());
            }
            manifest.add(entry);
        }
        ImageStore.file(tar, "manifest.json", Json.write(manifest).getBytes(StandardCharsets.UTF_8));
    }
}
