package io.dflint.builder.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timestamps that a build uses.
 *
 * @param epoch {@code SOURCE_DATE_EPOCH}, which replaces all other times; null if it is not set
 * @param started when the build began
 */
public record BuildClock(@Nullable Instant epoch, Instant started) {

    /** The time for something created now. */
    public Instant now() {
        return epoch != null ? epoch : Instant.now();
    }

    /** The time for something without a time of its own. */
    public Instant start() {
        return epoch != null ? epoch : started;
    }
}
