package io.dflint.registry;

/** A registry did not answer a question. The message is one line and says what to do. */
public final class RegistryException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why there is no answer. */
    public enum Kind {
        /** The registry answered that there is no such tag, digest or repository. */
        NOT_FOUND,
        /** A login is missing or wrong, or does not allow it. Some registries answer so for what does not exist. */
        DENIED,
        /** Too many requests; later it may work. */
        RATE_LIMITED,
        /** No connection, or no answer in time. */
        UNREACHABLE,
        /** An answer that is not what the protocol says. */
        INVALID
    }

    private final Kind kind;

    public RegistryException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
