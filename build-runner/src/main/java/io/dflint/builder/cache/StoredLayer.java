package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer as the containerd image store holds it, compressed or not; the descriptor in an OCI manifest.
 *
 * @param digest the digest of the stored form, which differs from that of the layer if it is compressed
 * @param size the size of the stored form in bytes
 */
public record StoredLayer(String mediaType, String digest, long size) {
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mediaType", mediaType);
        json.put("digest", digest);
        json.put("size", size);
        return json;
    }

    /** Reads a descriptor. */
    public static StoredLayer from(JsonObject json) {
        return new StoredLayer(json.text("mediaType"), json.text("digest"), json.number("size", 0));
    }
}
