package io.dflint.builder.daemon;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A line of the list of images.
 *
 * @param id with {@code sha256:}
 * @param parent the id of the image it was made of, or empty
 * @param size in bytes, all layers
 */
public record ImageSummary(
        String id,
        String parent,
        List<String> tags,
        List<String> digests,
        Instant created,
        long size,
        Map<String, String> labels) {}
