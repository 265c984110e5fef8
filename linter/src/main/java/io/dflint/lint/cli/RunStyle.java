package io.dflint.lint.cli;

import org.jspecify.annotations.Nullable;

/**
 * How a lint run goes on.
 *
 * @param quiet whether only findings are written
 * @param statistics whether findings are counted by rule instead
 * @param watch whether files are linted again whenever they change
 * @param online whether rules may ask registries
 * @param shellCheck the program shellcheck to run, by path or name; null for none
 * @param jobs how many files are linted at a time; 0 for one a processor
 */
record RunStyle(
        boolean quiet,
        boolean statistics,
        boolean watch,
        boolean online,
        @Nullable String shellCheck,
        int jobs) {}
