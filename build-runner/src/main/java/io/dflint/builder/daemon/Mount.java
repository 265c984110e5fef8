package io.dflint.builder.daemon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mount of a container. */
public sealed interface Mount {

    /** The path in the container. */
    String target();

    Map<String, @Nullable Object> toJson();

    /** Returns the same mount at another path. */
    default Mount at(String path) {
        return switch (this) {
            case Bind bind -> new Bind(bind.source, path, bind.readOnly);
            case Volume volume -> new Volume(volume.name, path, volume.readOnly, volume.subpath, volume.copy);
            case Tmpfs tmpfs -> new Tmpfs(path, tmpfs.size, tmpfs.mode);
            case Image image -> new Image(image.image, path, image.subpath);
        };
    }

    private static Map<String, @Nullable Object> json(String type, String source, String target, boolean readOnly) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("Type", type);
        if (!source.isEmpty()) {
            json.put("Source", source);
        }
        json.put("Target", target);
        if (readOnly) {
            json.put("ReadOnly", true);
        }
        return json;
    }

    /** A path on the daemon's machine, which must exist. */
    record Bind(String source, String target, boolean readOnly) implements Mount {
        @Override
        public Map<String, @Nullable Object> toJson() {
            return json("bind", source, target, readOnly);
        }
    }

    /**
     * A volume.
     *
     * @param subpath a path in the volume, which needs API 1.45; empty for the entire volume
     * @param copy whether an empty volume is initialized with the image's files at the target
     */
    record Volume(String name, String target, boolean readOnly, String subpath, boolean copy) implements Mount {
        @Override
        public Map<String, @Nullable Object> toJson() {
            Map<String, @Nullable Object> json = json("volume", name, target, readOnly);
            Map<String, @Nullable Object> options = new LinkedHashMap<>();
            if (!copy) {
                options.put("NoCopy", true);
            }
            if (!subpath.isEmpty()) {
                options.put("Subpath", subpath);
            }
            if (!options.isEmpty()) {
                json.put("VolumeOptions", options);
            }
            return json;
        }
    }

    /**
     * An in-memory file system.
     *
     * @param size the limit in bytes; 0 for none
     * @param mode the permissions
     */
    record Tmpfs(String target, long size, int mode) implements Mount {
        @Override
        public Map<String, @Nullable Object> toJson() {
            Map<String, @Nullable Object> json = json("tmpfs", "", target, false);
            Map<String, @Nullable Object> options = new LinkedHashMap<>();
            if (size > 0) {
                options.put("SizeBytes", size);
            }
            options.put("Mode", mode);
            json.put("TmpfsOptions", options);
            return json;
        }
    }

    /**
     * The files of an image, which needs API 1.48.
     *
     * @param subpath a path in the image; empty for all files
     */
    record Image(String image, String target, String subpath) implements Mount {
        @Override
        public Map<String, @Nullable Object> toJson() {
            Map<String, @Nullable Object> json = json("image", image, target, false);
            if (!subpath.isEmpty()) {
                json.put("ImageOptions", Map.of("Subpath", subpath));
            }
            return json;
        }
    }
}
