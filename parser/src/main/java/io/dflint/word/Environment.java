package io.dflint.word;

import org.jspecify.annotations.Nullable;

/**
 * Where variables get their values from. Names are case-sensitive, as they are for BuildKit on every system but Windows;
 * a caller that builds on a Windows daemon can fold names in its own implementation.
 */
@FunctionalInterface
public interface Environment {

    /** Without any variable. */
    Environment EMPTY = MapEnvironment.of();

    /** The value of a variable, which may be empty, or null if it is not set. */
    @Nullable
    String get(String name);
}
