package io.dflint.builder.daemon;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request to the Engine fails. The message is a single line for the user: what failed, where, and what to
 * do.
 */
public final class EngineException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The kind of failure, for code that can recover from some of them. */
    public enum Kind {
        /** Nothing answers at the endpoint. */
        UNREACHABLE,
        /** The endpoint exists, but the user is not allowed to use it. */
        PERMISSION,
        /** The daemon's API is too old or too new for the request. */
        UNSUPPORTED,
        /** The settings for the connection (DOCKER_HOST, context, certificates) are invalid. */
        SETTINGS,
        /** The image, container or volume does not exist. */
        NOT_FOUND,
        /** The file in the container does not exist. */
        NO_SUCH_FILE,
        /** The object is in use, or the name is taken. */
        CONFLICT,
        /** The registry requires other credentials. */
        DENIED,
        /** The daemon considers the request invalid. */
        BAD_REQUEST,
        /** The content to send could not be read; see the cause. */
        CONTENT,
        /** Nothing was received for too long. */
        TIMEOUT,
        /** The connection broke during the request. */
        BROKEN,
        /** The thread was interrupted. */
        CANCELLED,
        /** Any other failure reported by the daemon. */
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

    /** Reports whether the connection or the daemon itself failed, independently of the request. */
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
