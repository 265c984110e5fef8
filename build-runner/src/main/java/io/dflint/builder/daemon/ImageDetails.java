package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image.
 *
 * @param id with {@code sha256:}
 * @param tags its names
 * @param digests its names by digest, {@code repository@sha256:…}
 * @param parent the id of the image it was made of here, or empty
 * @param created null if the image does not say
 * @param os as in a platform, likewise {@code architecture} and {@code variant} (which may be empty)
 * @param size in bytes, all layers
 * @param layers digests of the uncompressed layers, lowest first
 * @param config what its containers inherit
 * @param raw the daemon's whole answer
 */
public record ImageDetails(
        String id,
        List<String> tags,
        List<String> digests,
        String parent,
        @Nullable Instant created,
        String author,
        String comment,
        String os,
        String architecture,
        String variant,
        String osVersion,
        long size,
        List<String> layers,
        ImageConfig config,
        JsonObject raw) {

    /** {@code os/architecture[/variant]}. */
    public String platform() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
