package io.dflint.lint.cli;

/** What a lint run does with fixes. */
enum FixMode {
    /** Only reports that they exist. */
    OFF,
    /** Shows what they would change. */
    DIFF,
    /** Writes the fixed files, and reports the remaining findings. */
    WRITE,
    /** Writes the fixed files, and reports nothing. */
    WRITE_ONLY;

    /** Whether findings, or those that remain, are reported. */
    boolean reports() {
        return this == OFF || this == WRITE;
    }

    boolean writes() {
        return this == WRITE || this == WRITE_ONLY;
    }
}
