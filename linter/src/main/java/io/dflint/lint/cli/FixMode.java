package io.dflint.lint.cli;

/** What a lint run does with fixes. */
enum FixMode {
    /** Only reports that there are fixes. */
    OFF,
    /** Shows what the fixes would change. */
    DIFF,
    /** Writes the fixed files, and reports the remaining findings. */
    WRITE,
    /** Writes the fixed files, and reports nothing. */
    WRITE_ONLY;

    /** Reports whether findings are shown: all of them, or those that remain after fixing. */
    boolean reports() {
        return this == OFF || this == WRITE;
    }

    boolean writes() {
        return this == WRITE || this == WRITE_ONLY;
    }
}
