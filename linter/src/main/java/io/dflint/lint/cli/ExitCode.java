package io.dflint.lint.cli;

/** The exit codes of dflint. */
final class ExitCode {
    /** No finding at or above the threshold. */
    static final int CLEAN = 0;
    /** At least one finding at or above the threshold. */
    static final int FINDINGS = 1;
    /** Wrong usage, or a file could not be read or written. */
    static final int TROUBLE = 2;

    private ExitCode() {}
}
