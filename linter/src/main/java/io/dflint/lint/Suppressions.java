package io.dflint.lint;

/** What comments in the file ignore. */
final class Suppressions {
    Suppressions(LintInput input) {}

    boolean suppresses(Report.Draft draft) {
        return false;
    }
}
