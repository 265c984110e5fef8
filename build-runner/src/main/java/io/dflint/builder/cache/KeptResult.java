package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image in the daemon that keeps the layers of a chain of steps.
 *
 * @param image the ID of the image
 * @param name the name of the image, which is used for nothing else
 * @param text the last instruction of the chain
 * @param layers the digests of the layers, lowest first, including those of the base image
 * @param bytes the size of each layer made by a step, by digest
 * @param created when it was created
 * @param used when a build last used it
 */
public record KeptResult(
        String image,
        String name,
        String text,
        List<String> layers,
        Map<String, Long> bytes,
        Instant created,
        Instant used) {

    /** The total size of its own layers in bytes, not considering other images. */
    public long size() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("image", image);
        json.put("name", name);
        json.put("text", text);
        json.put("layers", layers);
        json.put("bytes", bytes);
        json.put("created", created.toString());
        return json;
    }

    /** Reads a record. Returns null if the JSON is not one, as after a crash or from another version. */
    static @Nullable KeptResult from(JsonObject json, Instant used) {
        String image = json.string("image");
        String name = json.string("name");
        List<String> layers = json.stringsOrNull("layers");
        if (image == null || name == null || layers == null) {
            return null;
        }
        Map<String, Long> bytes = new LinkedHashMap<>();
        JsonObject sizes = json.object("bytes");
        for (String layer : layers) {
            long size = sizes.number(layer, -1);
            if (size >= 0) {
                bytes.put(layer, size);
            }
        }
        try {
            return new KeptResult(
                    image, name, json.text("text"), layers, bytes, Instant.parse(json.text("created")), used);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
