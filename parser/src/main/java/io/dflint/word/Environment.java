package io.dflint.word;

import org.jspecify.annotations.Nullable;

/**
 * The source of the values of variables. Names are case-sensitive, as in BuildKit on every system except Windows. A
 * caller that builds with a Windows daemon can ignore case in its own implementation.
 */
@FunctionalInterface
public interface Environment {

    /** Returns the value of a variable, which may be empty, or null if it is not set. */
    @Nullable
    String get(String name);

    /**
     * The maximum length of a value that the expansion of a variable with a modifier produces, in UTF-16 code units. A
     * longer value is a problem ({@link WordProblem.Kind#TOO_LONG}), as is a pattern that could take more than a few
     * times as many steps to match.
     */
    default int longestValue() {
        return Expander.MAX_LENGTH;
    }
}
