package io.dflint.lint.config;

import io.dflint.lint.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threshold at which a run fails.
 *
 * @param mildest the lowest severity that makes the run fail; null if no finding does
 */
public record Threshold(@Nullable Severity mildest) {
    /** The names of all thresholds. */
    public static final List<String> NAMES = List.of("error", "warning", "info", "style", "ignore", "none");

    /**
     * Returns the threshold with a name in any case, or null if there is none. {@code ignore} fails for any finding, as
     * in hadolint.
     */
    public static @Nullable Threshold parse(String text) {
        if (text.equalsIgnoreCase("none")) {
            return new Threshold(null);
        }
        Severity severity = text.equalsIgnoreCase("ignore") ? Severity.STYLE : Severity.parse(text);
        return severity == null ? null : new Threshold(severity);
    }

    public boolean isReachedBy(Severity severity) {
        return mildest != null && severity.atLeast(mildest);
    }
}
