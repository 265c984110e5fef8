package io.dflint.builder.plan;

/** Receives warnings about what {@code docker build} silently accepts although it is probably a mistake. */
@FunctionalInterface
public interface Warnings {
    /** Ignores all warnings. */
    Warnings NONE = (message, word) -> {};

    /**
     * Handles a warning.
     *
     * @param message a single line: what happens, and what to write instead
     * @param word the word of the instruction that the warning is about; empty for the entire instruction
     * @throws BuildException if warnings are errors, as with {@code --strict}
     */
    void warn(String message, String word) throws BuildException;

    /** Handles a warning about the entire instruction, see {@link #warn(String, String)}. */
    default void warn(String message) throws BuildException {
        warn(message, "");
    }
}
