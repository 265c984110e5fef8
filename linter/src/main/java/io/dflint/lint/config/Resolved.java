package io.dflint.lint.config;

import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts, from all sources together.
 *
 * @param profile the rules to use
 * @param settings all of it
 * @param file the configuration file that was read; null for none
 * @param layers where the settings come from, the strongest first
 */
public record Resolved(
        Profile profile, Settings settings, @Nullable Path file, List<Layer> layers) {
    private static final Threshold DEFAULT_THRESHOLD = new Threshold(Severity.INFO);

    /** What makes a run fail: findings of level info and above, unless the settings say otherwise. */
    public Threshold threshold() {
        Threshold threshold = settings.threshold() == null ? DEFAULT_THRESHOLD : settings.threshold();
        boolean any = threshold.mildest() == null && Behaviours.of(profile).failsForAnyWithoutThreshold();
        return any ? new Threshold(Severity.STYLE) : threshold;
    }

    public boolean neverFails() {
        return settings.isOn(Setting.NO_FAIL);
    }
}
