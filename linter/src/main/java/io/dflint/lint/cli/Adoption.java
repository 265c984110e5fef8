package io.dflint.lint.cli;

import org.jspecify.annotations.Nullable;

/**
 * Which findings of a lint run are reported, and what happens to the others.
 *
 * @param baseline the file of known findings; null to use that of the configuration
 * @param writeBaseline the file to which all findings are written as known; null to report them
 * @param changedSince the revision since which lines must have changed; null for all lines
 * @param addIgnores whether ignore comments for the findings are inserted
 * @param reason the reason in these comments; empty for none
 */
record Adoption(
        @Nullable String baseline,
        @Nullable String writeBaseline,
        @Nullable String changedSince,
        boolean addIgnores,
        String reason) {}
