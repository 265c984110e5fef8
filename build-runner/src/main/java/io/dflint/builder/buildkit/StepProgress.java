package io.dflint.builder.buildkit;

import io.dflint.builder.run.OutputLines;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The progress of a step. {@code COPY --link} consists of several vertices, all of which have to end. */
final class StepProgress {
    final Set<String> vertices = new HashSet<>();
    final Set<String> completed = new HashSet<>();
    final Deque<String> lastLines = OutputLines.lastLines();
    boolean started;
    boolean ran;
    boolean ended;
    boolean failed;

    @Nullable
    Instant begin;

    @Nullable
    Instant end;

    @Nullable
    OutputLines output;

    @Nullable
    OutputLines errors;

    void begins(@Nullable Instant at) {
        begin = begin == null || at != null && at.isBefore(begin) ? at : begin;
    }

    void ends(@Nullable Instant at) {
        end = end == null || at != null && at.isAfter(end) ? at : end;
    }

    Duration took() {
        return begin == null || end == null || end.isBefore(begin) ? Duration.ZERO : Duration.between(begin, end);
    }

    boolean isComplete() {
        return completed.containsAll(vertices);
    }

    /** Shows the rest of the output. */
    void flush() {
        if (output != null) {
            output.end();
            output = null;
        }
        if (errors != null) {
            errors.end();
            errors = null;
        }
    }
}
