package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of an image.
 *
 * @param id the ID with {@code sha256:}
 * @param tags the names of the image
 * @param digests the names by digest, {@code repository@sha256:…}
 * @param parent the ID of the image that it was built on locally, or empty
 * @param created the creation time; null if the image has none
 * @param os the operating system as in a platform; {@code architecture} and {@code variant} likewise, the latter may be
 *     empty
 * @param size the size of all layers in bytes
 * @param layers the digests of the uncompressed layers, lowest first
 * @param config the settings that containers inherit
 * @param raw the complete response of the daemon
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

    /** The platform, {@code os/architecture[/variant]}. */
    public String platform() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
