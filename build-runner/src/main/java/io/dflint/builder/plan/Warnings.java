package io.dflint.builder.plan;

/** Takes what {@code docker build} accepts without a word although it is likely a mistake. */
@FunctionalInterface
public interface Warnings {
    /** Ignores all of them. */
    Warnings NONE = (message, word) -> {};

    /**
     * Takes a warning.
     *
     * @param message one line: what happens, and what to write instead
     * @param word of the instruction that it is about; empty for all of it
     * @throws BuildException if warnings are errors, as with {@code --strict}
     */
    void warn(String message, String word) throws BuildException;

    /** As {@link #warn(String, String)}, about the whole instruction. */
    default void warn(String message) throws BuildException {
        warn(message, "");
    }
}
