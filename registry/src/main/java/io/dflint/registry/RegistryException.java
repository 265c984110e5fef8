package io.dflint.registry;

/** A failed request to a registry. The message is one line and says what to do. */
public final class RegistryException extends Exception {
    private static final long serialVersionUID = 1;

    /** The kind of failure. */
    public enum Kind {
        /** The registry has no such tag, digest or repository. */
        NOT_FOUND,
        /**
         * Credentials are missing, wrong or not sufficient. Some registries also answer this for images that do not
         * exist.
         */
        DENIED,
        /** Too many requests; a later attempt may succeed. */
        RATE_LIMITED,
        /** No connection, or no answer in time. */
        UNREACHABLE,
        /** An answer that violates the protocol. */
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
