package io.dflint.lint.cli;

/** What a lint run does with fixes. */
enum FixMode {
    /** Only reports them. */
    OFF,
    /** Shows what they would change. */
    DIFF,
    /** Writes the fixed files, and reports what is left. */
    WRITE,
    /** Writes the fixed files, and reports nothing. */
    WRITE_ONLY;

    /** Whether what is found, or left, is reported. */
    boolean reports() {
        return this == OFF || this == WRITE;
    }

    boolean writes() {
        return this == WRITE || this == WRITE_ONLY;
    }
}
