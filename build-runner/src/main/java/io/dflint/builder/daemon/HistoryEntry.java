package io.dflint.builder.daemon;

import java.time.Instant;
import java.util.List;

/**
 * A step in the history of an image.
 *
 * @param id the image after the step; {@code <missing>} if the daemon does not have it
 * @param size the size of its layer in bytes; 0 also for steps without a layer
 * @param tags the names of that image
 */
public record HistoryEntry(
        String id, Instant created, String createdBy, String comment, long size, List<String> tags) {}
