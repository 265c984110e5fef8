package io.dflint.lint.cli;

import org.jspecify.annotations.Nullable;

/**
 * Which findings of a lint run count, and what becomes of those that do not.
 *
 * @param baseline the file of known findings; null for what the configuration says
 * @param writeBaseline the file to write known findings to; null to report them
 * @param changedSince the revision since which lines must have changed; null for all lines
 * @param addIgnores whether comments that ignore what is found are written
 * @param reason what these comments say; empty for nothing
 */
record Adoption(
        @Nullable String baseline,
        @Nullable String writeBaseline,
        @Nullable String changedSince,
        boolean addIgnores,
        String reason) {}
