package io.dflint.builder.text;

import java.util.Locale;

/** Formats durations for display. */
public final class Durations {
    private Durations() {}

    /** Formats a duration in seconds, such as {@code 3.1s}. */
    public static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
    }
}
