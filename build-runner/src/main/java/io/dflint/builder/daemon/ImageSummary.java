package io.dflint.builder.daemon;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An entry in the list of images.
 *
 * @param id the ID with {@code sha256:}
 * @param parent the ID of the image that it was built on, or empty
 * @param size the size of all layers in bytes
 */
public record ImageSummary(
        String id,
        String parent,
        List<String> tags,
        List<String> digests,
        Instant created,
        long size,
        Map<String, String> labels) {}
