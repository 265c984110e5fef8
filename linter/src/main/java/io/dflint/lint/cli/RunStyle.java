package io.dflint.lint.cli;

import org.jspecify.annotations.Nullable;

/**
 * How a lint run is performed.
 *
 * @param quiet whether only findings are written
 * @param statistics whether findings are counted by rule instead of being shown
 * @param watch whether files are linted again when they change
 * @param online whether rules may query registries
 * @param shellCheck the program shellcheck to run, as a path or a name; null for none
 * @param jobs the number of files linted at a time; 0 for one per processor
 */
record RunStyle(
        boolean quiet,
        boolean statistics,
        boolean watch,
        boolean online,
        @Nullable String shellCheck,
        int jobs) {}
