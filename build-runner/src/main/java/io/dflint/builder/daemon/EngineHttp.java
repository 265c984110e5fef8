package io.dflint.builder.daemon;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.google.gson.stream.JsonReader;
import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.SocketTransport.SocketResponse;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the Engine: adds the API version to paths, handles JSON bodies, and converts errors to {@link
 * EngineException}.
 */
final class EngineHttp {
    /** The newest API version supported by this package. */
    private static final String NEWEST = "1.48";

    /** The largest response read as a whole, in bytes. A list of a hundred thousand images is half of that. */
    static final int MAX_ANSWER = 64 << 20;

    /** Docker 20.10. */
    private static final String OLDEST = "1.41";

    private final Endpoint endpoint;
    private final SocketTransport transport;
    private final String wanted;
    private final int patience;
    private volatile @Nullable DaemonVersion version;

    /**
     * Creates a client for an endpoint.
     *
     * @param wanted the newest version to use; empty for the newest supported
     * @param patience the time limit in seconds for the first response of a daemon
     */
    EngineHttp(Endpoint endpoint, SocketTransport transport, String wanted, int patience) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.patience = patience;
        this.wanted = wanted.isEmpty() ? NEWEST : wanted;
    }

    SocketTransport transport() {
        return transport;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Returns the daemon's version, which is requested only once. */
    DaemonVersion version() throws EngineException {
        DaemonVersion known = version;
        if (known != null) {
            return known;
        }
        try (SocketResponse response = ping()) {
            // Read to the end so that the connection can be reused.
            response.getBody().readAllBytes();
            String api = response.head().header("Api-Version");
            if (response.getStatusCode() >= 400 || api == null) {
                throw new EngineException(
                        Kind.UNREACHABLE, "no Docker daemon at " + address() + ": another server answers");
            }
            if (DaemonVersion.compare(api, OLDEST) < 0) {
                throw new EngineException(
                        Kind.UNSUPPORTED,
                        "the Docker daemon at " + address() + " is too old: its API version is " + api
                                + ", required is " + OLDEST + " (Docker 20.10)");
            }
            String os = response.head().header("OSType");
            DaemonVersion asked =
                    new DaemonVersion(DaemonVersion.compare(api, wanted) < 0 ? api : wanted, os == null ? "linux" : os);
            version = asked;
            return asked;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** On a network, something may accept the connection but never answer. */
    private SocketResponse ping() throws EngineException {
        Request request = Request.builder().method("HEAD").path("/_ping").build();
        boolean local = "unix".equals(endpoint.address().getScheme());
        try {
            return local ? transport.send(request) : transport.sendWithin(patience, request);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    String address() {
        return endpoint.address().toString();
    }

    /** A request under construction. */
    static final class Call {
        private final String method;
        private final StringBuilder path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private boolean query;
        private boolean ofFile;
        private byte @Nullable [] bytes;
        private @Nullable InputStream body;

        private Call(String method, String path) {
            this.method = method;
            this.path = new StringBuilder(path);
        }

        static Call get(String path) {
            return new Call("GET", path);
        }

        static Call head(String path) {
            return new Call("HEAD", path);
        }

        static Call post(String path) {
            return new Call("POST", path);
        }

        static Call put(String path) {
            return new Call("PUT", path);
        }

        static Call delete(String path) {
            return new Call("DELETE", path);
        }

        Call query(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                path.append(query ? '&' : '?').append(name).append('=').append(encode(value));
                query = true;
            }
            return this;
        }

        Call query(String name, boolean value) {
            return value ? query(name, "1") : this;
        }

        /**
         * Marks a request for a file in a container: a 404 response becomes NO_SUCH_FILE, unless the container does not
         * exist.
         */
        Call ofFile() {
            ofFile = true;
            return this;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call json(Map<String, @Nullable Object> value) {
            headers.put("Content-Type", "application/json");
            bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
            return this;
        }

        Call tar(Images.Content content) {
            headers.put("Content-Type", "application/x-tar");
            body = new PushedBody(content);
            return this;
        }
    }

    /** Encodes a path segment or query value, including slashes. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sends a request and parses the response as JSON. Returns null if the response is empty. */
    @Nullable
    Object json(Call call) throws EngineException {
        try (SocketResponse response = checked(call)) {
            byte[] answer = readAnswer(call, response);
            return answer.length == 0 ? null : Json.read(new String(answer, StandardCharsets.UTF_8));
        } catch (JsonException e) {
            throw new EngineException(
                    Kind.BROKEN,
                    "the response of " + address() + " to " + call.path + " is not valid JSON: " + FailureText.of(e),
                    e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    JsonObject object(Call call) throws EngineException {
        return object(json(call));
    }

    /** Returns a response as an object; empty if it is not one. */
    static JsonObject object(@Nullable Object answer) {
        return JsonObject.objects(java.util.Collections.singletonList(answer)).stream()
                .findFirst()
                .orElse(JsonObject.empty());
    }

    /**
     * Sends a request and reads the response line by line. A line with an error is thrown.
     *
     * @param idleSeconds the time limit in seconds without data; 0 for none
     */
    void stream(Call call, int idleSeconds, Consumer<JsonObject> lines) throws EngineException {
        try (SocketResponse response = checked(call, idleSeconds);
                IdleWatch watch = new IdleWatch(idleSeconds, response::close)) {
            JsonReader reader = Json.reader(
                    new InputStreamReader(new BoundedStream(response.getBody(), MAX_ANSWER), StandardCharsets.UTF_8));
            try {
                for (JsonObject line = Json.next(reader); line != null; line = Json.next(reader)) {
                    watch.touch();
                    String error = line.object("errorDetail").string("message");
                    error = error == null ? line.string("error") : error;
                    if (error != null) {
                        throw EngineErrors.reported(error);
                    }
                    lines.accept(line);
                }
            } catch (IOException e) {
                watch.check();
                throw e;
            }
        } catch (JsonException e) {
            throw new EngineException(
                    Kind.BROKEN,
                    "the response of " + address() + " to " + call.path + " is not valid JSON: " + FailureText.of(e),
                    e);
        } catch (SocketTimeoutException e) {
            throw new EngineException(Kind.TIMEOUT, FailureText.of(e), e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private byte[] readAnswer(Call call, SocketResponse response) throws IOException {
        byte[] answer = response.getBody().readNBytes(MAX_ANSWER + 1);
        if (answer.length > MAX_ANSWER) {
            throw new EngineException(
                    Kind.BROKEN,
                    "the response of " + address() + " to " + call.path + " is larger than " + (MAX_ANSWER >> 20)
                            + " MiB");
        }
        return answer;
    }

    /** Sends a request and ignores the content of the response. */
    void run(Call call) throws EngineException {
        try (SocketResponse response = checked(call)) {
            readAnswer(call, response);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Sends a request. Statuses of 400 and above are thrown. */
    SocketResponse checked(Call call) throws EngineException {
        try {
            return checked(call, 0);
        } catch (SocketTimeoutException e) {
            throw failure(e);
        }
    }

    private SocketResponse checked(Call call, int seconds) throws EngineException, SocketTimeoutException {
        SocketResponse response = send(call, seconds);
        if (response.getStatusCode() < 400) {
            return response;
        }
        try (response) {
            throw EngineErrors.of(
                    response.getStatusCode(),
                    new String(response.getBody().readNBytes(64 * 1024), StandardCharsets.UTF_8),
                    call.ofFile);
        } catch (EngineException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private SocketResponse send(Call call, int seconds) throws EngineException, SocketTimeoutException {
        String path = "/v" + version().api() + call.path;
        Request.Builder request = Request.builder();
        request.method(call.method).path(path).putAllHeaders(call.headers);
        if (call.bytes != null) {
            request.bodyBytes(call.bytes);
        } else if (call.body != null) {
            request.body(call.body);
        }
        try {
            return seconds == 0 ? transport.send(request.build()) : transport.sendWithin(seconds, request.build());
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Converts the failure of a connection. */
    EngineException failure(IOException e) {
        if (e instanceof EngineException known) {
            return known;
        }
        if (e instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
            return new EngineException(Kind.CANCELLED, "cancelled", e);
        }
        return EngineErrors.connection(endpoint, version != null, e);
    }

    /** A request body written directly by its source, without another thread. */
    private static final class PushedBody extends InputStream {
        private final Images.Content content;

        PushedBody(Images.Content content) {
            this.content = content;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            try {
                content.writeTo(out);
            } catch (EngineException | HttpWire.SendException | ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                throw new EngineException(Kind.CONTENT, FailureText.of(e), e);
            }
            return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("this body is only written as a whole");
        }
    }
}
