package io.dflint.builder.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times that a build gives to what it makes.
 *
 * @param epoch {@code SOURCE_DATE_EPOCH}, the time of everything; null if it is not set
 * @param started when the build began
 */
public record BuildClock(@Nullable Instant epoch, Instant started) {

    /** The time for what is made now. */
    public Instant now() {
        return epoch != null ? epoch : Instant.now();
    }

    /** The time for what has none of its own. */
    public Instant start() {
        return epoch != null ? epoch : started;
    }
}
