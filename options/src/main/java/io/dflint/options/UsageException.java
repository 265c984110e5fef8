package io.dflint.options;

/** A command line that cannot be understood; the message says what is wrong, without the name of the program. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
