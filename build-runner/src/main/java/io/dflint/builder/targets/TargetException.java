package io.dflint.builder.targets;

/**
 * Thrown when a Compose or Bake file cannot be used. The message is a single line for the user: which file, what is
 * wrong, and what to do.
 */
public final class TargetException extends Exception {
    private static final long serialVersionUID = 1L;

    TargetException(String message) {
        super(message);
    }

    /** The message for the user. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
