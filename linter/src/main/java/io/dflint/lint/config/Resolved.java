package io.dflint.lint.config;

import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What counts, from all sources together.
 *
 * @param profile the rules to use
 * @param settings all of it
 * @param file the configuration file that was read; null for none
 */
public record Resolved(
        Profile profile, Settings settings, @Nullable Path file) {
    private static final Threshold DEFAULT_THRESHOLD = new Threshold(Severity.INFO);

    /** What makes a run fail: findings of level info and above, unless the settings say otherwise. */
    public Threshold threshold() {
        Threshold threshold = settings.threshold() == null ? DEFAULT_THRESHOLD : settings.threshold();
        return profile == Profile.HADOLINT ? threshold.asHadolint() : threshold;
    }

    public boolean neverFails() {
        return Boolean.TRUE.equals(settings.noFail());
    }
}
