package io.dflint.lint.config;

import io.dflint.lint.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a run fail.
 *
 * @param mildest the mildest severity that does; null if no finding does
 */
public record Threshold(@Nullable Severity mildest) {
    /** The names of all thresholds. */
    public static final List<String> NAMES = List.of("error", "warning", "info", "style", "ignore", "none");

    /**
     * The threshold of a name, in any case; null for another word. {@code ignore} fails for any finding, as in hadolint.
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
