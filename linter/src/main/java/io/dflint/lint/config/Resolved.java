package io.dflint.lint.config;

import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration in effect, merged from all sources.
 *
 * @param profile the profile
 * @param settings the merged settings
 * @param file the configuration file that was read; null if there is none
 * @param layers the sources of the settings, the strongest first
 */
public record Resolved(
        Profile profile, Settings settings, @Nullable Path file, List<Layer> layers) {
    private static final Threshold DEFAULT_THRESHOLD = new Threshold(Severity.INFO);

    /** The severity that makes a run fail: info and above, unless the settings change it. */
    public Threshold threshold() {
        Threshold threshold = settings.threshold() == null ? DEFAULT_THRESHOLD : settings.threshold();
        boolean any = threshold.mildest() == null && Behaviours.of(profile).failsForAnyWithoutThreshold();
        return any ? new Threshold(Severity.STYLE) : threshold;
    }

    public boolean neverFails() {
        return settings.isOn(Setting.NO_FAIL);
    }
}
