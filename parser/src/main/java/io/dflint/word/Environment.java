package io.dflint.word;

import org.jspecify.annotations.Nullable;

/**
 * Where variables get their values from. Names are case-sensitive, as they are for BuildKit on every system but Windows;
 * a caller that builds on a Windows daemon can fold names in its own implementation.
 */
@FunctionalInterface
public interface Environment {

    /** The value of a variable, which may be empty, or null if it is not set. */
    @Nullable
    String get(String name);

    /**
     * How long a value may get when a variable with a modifier is expanded, in UTF-16 code units; a longer one is a problem
     * ({@link WordProblem.Kind#TOO_LONG}). So is a pattern whose match could take more than a few times as many steps.
     */
    default int longestValue() {
        return Expander.MAX_LENGTH;
    }
}
