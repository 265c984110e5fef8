package io.dflint.builder.plan;

/**
 * How much text all values of a plan may be together. A value that doubles in each of a few lines, and is then named in
 * some hundreds, would fill any memory.
 */
final class ExpansionBudget {
    /** In UTF-16 code units. */
    static final int LIMIT = 64 << 20;

    private long used;

    /** @throws BuildException if it is too much */
    void use(int length) throws BuildException {
        used += length;
        if (used > LIMIT) {
            throw new BuildException("the values of this file are longer than " + LIMIT / (1 << 20)
                    + " MiB in total; expand long values less often");
        }
    }
}
