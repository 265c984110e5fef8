package io.dflint.builder.targets;

/** A Compose or Bake file cannot be read. The message is one line for the user: which file, what is wrong, what to do. */
public final class TargetException extends Exception {
    private static final long serialVersionUID = 1L;

    TargetException(String message) {
        super(message);
    }

    /** What to tell the user. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
