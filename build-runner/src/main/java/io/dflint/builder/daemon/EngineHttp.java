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

/** Requests to the Engine: versioned paths, JSON bodies, its errors as {@link EngineException}. */
final class EngineHttp {
    /** The newest version whose answers this package was written for. */
    private static final String NEWEST = "1.48";

    /** The largest response that is read as a whole: a list of a hundred thousand images has half of it. */
    static final int MAX_ANSWER = 64 << 20;

    /** Docker 20.10. */
    private static final String OLDEST = "1.41";

    private final Endpoint endpoint;
    private final SocketTransport transport;
    private final String wanted;
    private final int patience;
    private volatile @Nullable DaemonVersion version;

    /**
     * For an endpoint.
     *
     * @param wanted the newest version to speak; empty for the newest that is known
     * @param patience how many seconds a daemon may take to say its first word
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

    /** Asks the daemon once which versions it speaks. */
    DaemonVersion version() throws EngineException {
        DaemonVersion known = version;
        if (known != null) {
            return known;
        }
        try (SocketResponse response = ping()) {
            // To the end, so that the connection can be used again.
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

    /** Over a network something may listen that never answers. */
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

    /** A request that is being put together. */
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

        /** What is asked for is a file in a container: an answer of 404 is of kind NO_SUCH_FILE, unless there is no such container. */
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

    /** A path segment or query value; a slash stays readable in neither. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sends a request and reads its answer as JSON; null if the answer is empty. */
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

    /** An answer that should be an object; an empty one if it is not. */
    static JsonObject object(@Nullable Object answer) {
        return JsonObject.objects(java.util.Collections.singletonList(answer)).stream()
                .findFirst()
                .orElse(JsonObject.empty());
    }

    /**
     * Sends a request and reads its answer line by line; a line with an error is thrown.
     *
     * @param idleSeconds how long nothing may arrive; 0 for any time
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

    /** Sends a request whose answer does not matter. */
    void run(Call call) throws EngineException {
        try (SocketResponse response = checked(call)) {
            readAnswer(call, response);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Sends a request; an answer of 400 and above is thrown. */
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

    /** What a failed connection means. */
    EngineException failure(IOException e) {
        if (e instanceof EngineException known) {
            return known;
        }
        if (e instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
            return new EngineException(Kind.CANCELLED, "cancelled", e);
        }
        return EngineErrors.connection(endpoint, version != null, e);
    }

    /** A request body that is written by its source, without a thread in between. */
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
