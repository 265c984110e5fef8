package io.dflint.builder.cli;

import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.StepId;
import io.dflint.builder.record.BuildClock;
import java.time.Duration;

/** Counts the steps of a build for the summary line at its end. */
final class BuildSummary {
    private static final int LEAST_MILLIS = 100;

    private final BuildClock clock;
    private int cached;
    private int executed;
    private Duration saved = Duration.ZERO;

    BuildSummary(BuildClock clock) {
        this.clock = clock;
    }

    void count(BuildEvent event) {
        switch (event) {
            case BuildEvent.StepCached(StepId id, Duration took)
            when id.index() >= 0 -> {
                cached++;
                saved = took == null ? saved : saved.plus(took);
            }
            case BuildEvent.StepDone _ -> executed++;
            default -> {}
        }
    }

    /** The progress, such as {@code 3.1s, 5 of 7 steps}. */
    String progress(int steps) {
        String elapsed = PlainProgress.seconds(clock.elapsed());
        return steps == 0 ? elapsed : elapsed + ", " + Math.min(steps, cached + executed) + " of " + steps + " steps";
    }

    /** The summary, such as {@code 5 of 7 steps cached, 3.1s, saved 8.2s}. */
    String text() {
        String steps =
                cached + " of " + (cached + executed) + " steps cached, " + PlainProgress.seconds(clock.elapsed());
        return saved.toMillis() < LEAST_MILLIS ? steps : steps + ", saved " + PlainProgress.seconds(saved);
    }
}
