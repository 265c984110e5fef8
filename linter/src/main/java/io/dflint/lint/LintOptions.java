package io.dflint.lint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user asks of a run; the same for all its files.
 *
 * @param buildArgs the values of {@code --build-arg}, by name
 * @param target the stage that is built; null for the last
 */
public record LintOptions(
        Profile profile,
        Map<String, String> buildArgs,
        @Nullable String target) {

    /** The default profile, no build arguments, the last stage. */
    public static final LintOptions DEFAULT = new LintOptions(Profile.DEFAULT, Map.of(), null);

    public LintOptions {
        buildArgs = Map.copyOf(buildArgs);
    }
}
