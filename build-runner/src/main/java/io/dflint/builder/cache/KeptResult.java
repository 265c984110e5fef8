package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image of the daemon that keeps the layers of a chain of steps.
 *
 * @param image its id
 * @param name its name, under which nothing else is kept
 * @param text the last instruction of the chain
 * @param layers digests, lowest first, those of the base image among them
 * @param bytes what each layer that steps made takes, by digest
 * @param created when it was made
 * @param used when a build used it last
 */
public record KeptResult(
        String image,
        String name,
        String text,
        List<String> layers,
        Map<String, Long> bytes,
        Instant created,
        Instant used) {

    /** What its layers take, other images aside. */
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

    /** Null if the JSON is no record, as after a crash or from another version. */
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
