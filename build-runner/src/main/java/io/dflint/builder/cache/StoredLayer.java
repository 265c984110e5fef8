package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer as containerd's image store has it, compressed or not; the descriptor of an OCI manifest.
 *
 * @param digest of what is stored, which is another one than that of the layer if it is compressed
 * @param size in bytes, likewise
 */
public record StoredLayer(String mediaType, String digest, long size) {
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mediaType", mediaType);
        json.put("digest", digest);
        json.put("size", size);
        return json;
    }

    /** Of a descriptor. */
    public static StoredLayer from(JsonObject json) {
        return new StoredLayer(json.text("mediaType"), json.text("digest"), json.number("size", 0));
    }
}
