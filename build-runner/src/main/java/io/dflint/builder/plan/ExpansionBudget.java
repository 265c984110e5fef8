package io.dflint.builder.plan;

/**
 * Limits the total length of all values in a plan. Otherwise, a value that doubles on each of a few lines and is used
 * on a few hundred more could exhaust the memory.
 */
final class ExpansionBudget {
    /** In UTF-16 code units. */
    static final int LIMIT = 64 << 20;

    private long used;

    /**
     * Takes a number of code units from the budget.
     *
     * @throws BuildException if the limit is exceeded
     */
    void use(int length) throws BuildException {
        used += length;
        if (used > LIMIT) {
            throw new BuildException("the values of this file are longer than " + LIMIT / (1 << 20)
                    + " MiB in total; expand long values less often");
        }
    }
}
