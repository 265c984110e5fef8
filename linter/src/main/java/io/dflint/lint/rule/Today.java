package io.dflint.lint.rule;

/** Says what day it is to those few things that depend on it: ignore comments with a date. */
@FunctionalInterface
public interface Today {
    /** No day: nothing expires. */
    Today NEVER = () -> "";

    /** A day that an option names. */
    static Today of(String date) {
        return new Named(date);
    }

    /**
     * A day that an option names, so that the same input gives the same answer.
     *
     * @param date as {@code 2027-06-01}
     */
    record Named(String date) implements Today {}

    /** The day as {@code 2027-06-01}; empty for none. It is asked only if a file has a date. */
    String date();
}
