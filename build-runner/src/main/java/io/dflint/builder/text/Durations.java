package io.dflint.builder.text;

import java.util.Locale;

/** Times as output shows them. */
public final class Durations {
    private Durations() {}

    /** {@code 3.1s}. */
    public static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
    }
}
