package io.dflint.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image in a registry.
 *
 * @param digest the digest of the index, or of the manifest if there is no index
 * @param platforms such as {@code linux/arm64/v8}; empty if the registry does not provide them
 * @param created the build time from the configuration of the image; null if it has none
 */
public record Published(
        String digest, List<String> platforms, @Nullable Instant created) {
    public Published {
        platforms = List.copyOf(platforms);
    }
}
