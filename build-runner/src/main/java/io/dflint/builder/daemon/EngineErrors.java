package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Describes the failures of a daemon, each in one line for the user. */
final class EngineErrors {
    private EngineErrors() {}

    /**
     * Returns the error for a status and its body, {@code {"message": …}}.
     *
     * @param ofFile whether the request was for a file in a container
     */
    static EngineException of(int status, String body, boolean ofFile) {
        String message = message(body);
        Kind kind = switch (status) {
            case 400 -> Kind.BAD_REQUEST;
            case 401, 403 -> Kind.DENIED;
            case 404 ->
                ofFile && !message.toLowerCase(Locale.ROOT).contains("no such container")
                        ? Kind.NO_SUCH_FILE
                        : Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 501 -> Kind.UNSUPPORTED;
            default -> kind(message);
        };
        return new EngineException(kind, message.isEmpty() ? "the daemon answered with status " + status : message);
    }

    /** Returns an error reported in a stream of progress messages. */
    static EngineException reported(String message) {
        return new EngineException(kind(message), FailureText.oneLine(message));
    }

    private static Kind kind(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("unauthorized")
                || lower.contains("denied")
                || lower.contains("authentication required")
                || lower.contains("no basic auth credentials")) {
            return Kind.DENIED;
        }
        if (lower.contains("not found") || lower.contains("manifest unknown") || lower.contains("no such")) {
            return Kind.NOT_FOUND;
        }
        return Kind.FAILED;
    }

    private static String message(String body) {
        try {
            String message = Json.readObject(body).string("message");
            if (message != null) {
                return FailureText.oneLine(message);
            }
        } catch (JsonException e) {
            // A proxy may have answered with a page of its own.
        }
        return FailureText.oneLine(body);
    }

    /**
     * Returns the error for a failed connection.
     *
     * @param spoken whether the connection worked before
     */
    static EngineException connection(Endpoint endpoint, boolean spoken, IOException e) {
        URI address = endpoint.address();
        String where = address + (endpoint.origin().equals("default") ? "" : " (from " + endpoint.origin() + ")");
        if ("unix".equals(address.getScheme())) {
            EngineException known = socket(Path.of(address.getPath()), where, e);
            if (known != null) {
                return known;
            }
        }
        if ("ssh".equals(address.getScheme())) {
            return new EngineException(
                    Kind.UNREACHABLE,
                    "cannot reach the Docker daemon at " + where + " by ssh: " + FailureText.of(e) + "; try: "
                            + SshConnection.example(address),
                    e);
        }
        if (e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SocketTimeoutException
                || e.getCause() instanceof UnresolvedAddressException) {
            return unreachable(where, FailureText.of(e), e);
        }
        if (e instanceof SSLException || !spoken && endpoint.tls() != null) {
            return new EngineException(
                    Kind.UNREACHABLE,
                    "cannot connect to the Docker daemon at " + where + ": " + TlsErrors.explain(endpoint, e),
                    e);
        }
        if (!spoken && "tcp".equals(address.getScheme())) {
            return unreachable(where, FailureText.of(e) + "; if it uses TLS, set DOCKER_TLS_VERIFY=1", e);
        }
        return spoken
                ? new EngineException(
                        Kind.BROKEN,
                        "lost the connection to the Docker daemon at " + where + ": " + FailureText.of(e),
                        e)
                : unreachable(where, FailureText.of(e), e);
    }

    private static EngineException unreachable(String where, String detail, IOException e) {
        return new EngineException(
                Kind.UNREACHABLE,
                "cannot connect to the Docker daemon at " + where + ": " + detail
                        + "; start it, or use --host or DOCKER_HOST to name another",
                e);
    }

    private static @Nullable EngineException socket(Path path, String where, IOException e) {
        String detail = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (detail.contains("permission denied")) {
            return new EngineException(
                    Kind.PERMISSION,
                    "permission denied for the Docker daemon's socket " + where
                            + "; add yourself to the group that owns it (usually: usermod -aG docker $USER) and log in again",
                    e);
        }
        if (!Files.exists(path)) {
            return unreachable(where, "no such socket", e);
        }
        if (detail.contains("connection refused")) {
            return unreachable(where, "connection refused", e);
        }
        return null;
    }
}
