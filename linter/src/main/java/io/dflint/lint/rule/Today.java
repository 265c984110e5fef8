package io.dflint.lint.rule;

/** Supplies the current date, on which only ignore comments with an expiry date depend. */
@FunctionalInterface
public interface Today {
    /** No date, so that nothing expires. */
    Today NEVER = () -> "";

    /** Returns a fixed date. */
    static Today of(String date) {
        return new Named(date);
    }

    /**
     * A fixed date from an option, so that the same input gives the same result.
     *
     * @param date the date, such as {@code 2027-06-01}
     */
    record Named(String date) implements Today {}

    /** Returns the date, such as {@code 2027-06-01}; empty for none. It is called only if a file contains a date. */
    String date();
}
