package io.dflint.builder.daemon;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The Engine did not do what was asked. The message is one line for the user: what failed, where, what to do. */
public final class EngineException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is, for code that can go on after some of them. */
    public enum Kind {
        /** No one answers at the endpoint. */
        UNREACHABLE,
        /** The endpoint exists and this user may not use it. */
        PERMISSION,
        /** The daemon's API is too old, or too new, for what was asked. */
        UNSUPPORTED,
        /** The settings that lead to the daemon (DOCKER_HOST, context, certificates) make no sense. */
        SETTINGS,
        /** There is no such image, container or volume. */
        NOT_FOUND,
        /** There is no such file in a container. */
        NO_SUCH_FILE,
        /** In use, or a name is taken. */
        CONFLICT,
        /** A registry wants other credentials. */
        DENIED,
        /** The request is wrong, as the daemon sees it. */
        BAD_REQUEST,
        /** What was to be sent could not be read; the cause tells why. */
        CONTENT,
        /** Nothing was heard for too long. */
        TIMEOUT,
        /** The connection broke: the daemon went away in the middle. */
        BROKEN,
        /** The thread was interrupted. */
        CANCELLED,
        /** Everything else that the daemon reports. */
        FAILED
    }

    private final Kind kind;

    public EngineException(Kind kind, String message) {
        this(kind, message, null);
    }

    public EngineException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the daemon is the trouble, whatever it was asked. */
    public boolean isOfTheDaemon() {
        return switch (kind) {
            case UNREACHABLE, PERMISSION, UNSUPPORTED, SETTINGS, TIMEOUT, BROKEN, CANCELLED -> true;
            case NOT_FOUND, NO_SUCH_FILE, CONFLICT, DENIED, BAD_REQUEST, CONTENT, FAILED -> false;
        };
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
