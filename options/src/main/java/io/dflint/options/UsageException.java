package io.dflint.options;

/** An invalid command line. The message says what is wrong, without the name of the program. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
