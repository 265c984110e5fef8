package io.dflint.builder.daemon;

import org.jspecify.annotations.Nullable;

/**
 * News of a pull or push.
 *
 * @param id the layer or tag it is about; null for the whole
 * @param status what happens: {@code Pulling fs layer}, {@code Downloading}, {@code Pushed}
 * @param current bytes so far, 0 if not told
 * @param total bytes in all, 0 if not told
 * @param digest the digest of what was pushed; null until it is known
 * @param size of the pushed manifest in bytes
 */
public record Progress(
        @Nullable String id,
        String status,
        long current,
        long total,
        @Nullable String digest,
        long size) {}
