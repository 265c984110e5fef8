package io.dflint.lint.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run, which apply to all its files.
 *
 * @param buildArgs the values of {@code --build-arg}, by name
 * @param target the stage to build; null for the last
 * @param configuration the configuration of the rules
 * @param today the current date, for ignore comments with an expiry date
 */
public record LintOptions(
        Profile profile,
        Map<String, String> buildArgs,
        @Nullable String target,
        Configuration configuration,
        Today today) {

    /** The default profile, no build arguments, the last stage, no configuration. */
    public static final LintOptions DEFAULT = new LintOptions(Profile.DEFAULT, Map.of(), null, Configuration.EMPTY);

    /** Creates options with which no ignore comment expires. */
    public LintOptions(
            Profile profile, Map<String, String> buildArgs, @Nullable String target, Configuration configuration) {
        this(profile, buildArgs, target, configuration, Today.NEVER);
    }

    public LintOptions {
        buildArgs = Map.copyOf(buildArgs);
    }

    public LintOptions withProfile(Profile other) {
        return new LintOptions(other, buildArgs, target, configuration, today);
    }

    public LintOptions withConfiguration(Configuration other) {
        return new LintOptions(profile, buildArgs, target, other, today);
    }

    public LintOptions withToday(Today other) {
        return new LintOptions(profile, buildArgs, target, configuration, other);
    }
}
