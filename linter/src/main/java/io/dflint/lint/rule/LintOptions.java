package io.dflint.lint.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user asks of a run; the same for all its files.
 *
 * @param buildArgs the values of {@code --build-arg}, by name
 * @param target the stage that is built; null for the last
 * @param configuration what the project says about its rules
 * @param today the day, for comments that ignore rules up to one
 */
public record LintOptions(
        Profile profile,
        Map<String, String> buildArgs,
        @Nullable String target,
        Configuration configuration,
        Today today) {

    /** The default profile, no build arguments, the last stage, nothing configured. */
    public static final LintOptions DEFAULT = new LintOptions(Profile.DEFAULT, Map.of(), null, Configuration.EMPTY);

    /** Options with which nothing expires. */
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
