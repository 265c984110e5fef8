package io.dflint.builder.record;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** Measures the time of a build from the creation of this object, so that everything shown of the build agrees. */
public final class BuildClock {
    private final Instant started = Instant.now();
    private final LongSupplier nanos;
    private final long begin;

    public BuildClock() {
        this(System::nanoTime);
    }

    /** @param nanos a time in nanoseconds that never decreases, from any origin */
    public BuildClock(LongSupplier nanos) {
        this.nanos = nanos;
        begin = nanos.getAsLong();
    }

    public Instant started() {
        return started;
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - begin);
    }
}
