package io.dflint.builder.daemon;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a pull or push.
 *
 * @param id the layer or tag it is about; null for the whole transfer
 * @param status the activity: {@code Pulling fs layer}, {@code Downloading}, {@code Pushed}
 * @param current the bytes transferred so far; 0 if unknown
 * @param total the total number of bytes; 0 if unknown
 * @param digest the digest of the pushed image; null until it is known
 * @param size the size of the pushed manifest in bytes
 */
public record Progress(
        @Nullable String id,
        String status,
        long current,
        long total,
        @Nullable String digest,
        long size) {}
