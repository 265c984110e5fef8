package io.dflint.builder.daemon;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Implements docker-java's transport with plain sockets of the JDK, for a fast start: the transports shipped with
 * docker-java load an HTTP library that takes longer than a completely cached build ({@code
 * docs/decisions/0008-docker-transport.md}). Connections are reused.
 */
final class SocketTransport implements DockerHttpClient {
    private static final long IDLE_NANOS = 20_000_000_000L;
    private static final int KEPT = 8;

    private final Connector connector;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    SocketTransport(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Response execute(Request request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like {@link #execute}, but throws the original exception. */
    SocketResponse send(Request request) throws IOException {
        Connection kept = takeIdle();
        if (kept != null) {
            try {
                return exchange(kept, request);
            } catch (IOException e) {
                // A restarted daemon has closed the connection, so requests that can be repeated are sent again.
                kept.close();
                if (request.body() != null || Thread.currentThread().isInterrupted() || !repeatable(request)) {
                    throw e;
                }
            }
        }
        Connection fresh = connector.open();
        try {
            return exchange(fresh, request);
        } catch (IOException e) {
            throw closed(fresh, e);
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /**
     * Like {@link #send}, on a new connection with a time limit, for the first request to a daemon.
     *
     * @throws SocketTimeoutException if no response arrives in time
     */
    SocketResponse sendWithin(int seconds, Request request) throws IOException {
        Connection fresh = connector.open();
        try (IdleWatch watch = new IdleWatch(seconds, fresh::close)) {
            try {
                return exchange(fresh, request);
            } catch (IOException e) {
                watch.check();
                throw closed(fresh, e);
            } catch (RuntimeException e) {
                fresh.close();
                throw e;
            }
        }
    }

    private static IOException closed(Connection connection, IOException failure) {
        IOException explained = connection.explained(failure);
        connection.close();
        return explained;
    }

    private static boolean repeatable(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private SocketResponse exchange(Connection connection, Request request) throws IOException {
        IOException refused = write(connection, request);
        HttpWire.Head head;
        try {
            head = HttpWire.readHead(connection.in());
        } catch (IOException e) {
            throw refused == null ? e : refused;
        }
        if (head.status() == 101 || request.hijackedInput() != null) {
            InputStream input = request.hijackedInput();
            if (input != null) {
                Thread.ofPlatform().daemon().name("container-input").start(() -> copyInput(input, connection));
            }
            return new SocketResponse(head, connection.in(), connection, this, false);
        }
        InputStream body = HttpWire.body(head, request.method(), connection.in());
        boolean reusable =
                refused == null && HttpWire.isFramed(head, request.method()) && !head.has("Connection", "close");
        return new SocketResponse(head, body, connection, this, reusable);
    }

    /** Writes a request. Returns the reason if the daemon did not accept the entire body, otherwise null. */
    private static @Nullable IOException write(Connection connection, Request request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        byte[] bytes = request.bodyBytes();
        InputStream body = request.body();
        if (request.hijackedInput() != null) {
            headers.put("Connection", "Upgrade");
            headers.put("Upgrade", "tcp");
        }
        if (bytes == null && body != null) {
            headers.put("Transfer-Encoding", "chunked");
        } else if (bytes != null || !request.method().equals("GET")) {
            headers.put("Content-Length", Integer.toString(bytes == null ? 0 : bytes.length));
        }
        byte[] head = HttpWire.requestHead(request.method(), request.path(), headers);
        if (bytes != null || body == null) {
            byte[] whole = head;
            if (bytes != null) {
                whole = java.util.Arrays.copyOf(head, head.length + bytes.length);
                System.arraycopy(bytes, 0, whole, head.length, bytes.length);
            }
            connection.out().write(whole);
            connection.out().flush();
            return null;
        }
        connection.out().write(head);
        HttpWire.ChunkedOutput out = new HttpWire.ChunkedOutput(connection.out());
        try {
            body.transferTo(out);
            out.finish();
            connection.out().flush();
            return null;
        } catch (HttpWire.SendException e) {
            return e;
        }
    }

    private static void copyInput(InputStream input, Connection connection) {
        try {
            byte[] buffer = new byte[8192];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                connection.out().write(buffer, 0, read);
                connection.out().flush();
            }
            connection.closeOutput();
        } catch (IOException e) {
            // The container ended first.
        }
    }

    private synchronized @Nullable Connection takeIdle() {
        Connection connection = idle.pollFirst();
        while (connection != null && System.nanoTime() - connection.idleSince() > IDLE_NANOS) {
            connection.close();
            connection = idle.pollFirst();
        }
        return connection;
    }

    private void release(Connection connection) {
        synchronized (this) {
            if (!closed && idle.size() < KEPT) {
                connection.markIdle(System.nanoTime());
                idle.addFirst(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            idle.forEach(Connection::close);
            idle.clear();
        }
    }

    /** A response. Its connection becomes available again when the body has been read to its end. */
    static final class SocketResponse implements Response {
        private final HttpWire.Head head;
        private final InputStream body;
        private final Connection connection;
        private boolean finished;

        SocketResponse(
                HttpWire.Head head, InputStream body, Connection connection, SocketTransport owner, boolean reusable) {
            this.head = head;
            this.connection = connection;
            this.body = new FilterInputStream(body) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    return b < 0 ? ended() : b;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    return read < 0 ? ended() : read;
                }

                private int ended() {
                    if (!finished) {
                        finished = true;
                        if (reusable) {
                            owner.release(connection);
                        } else {
                            connection.close();
                        }
                    }
                    return -1;
                }

                @Override
                public void close() {
                    SocketResponse.this.close();
                }
            };
        }

        HttpWire.Head head() {
            return head;
        }

        Connection connection() {
            return connection;
        }

        @Override
        public int getStatusCode() {
            return head.status();
        }

        @Override
        public Map<String, List<String>> getHeaders() {
            return head.headers();
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public void close() {
            if (!finished) {
                finished = true;
                connection.close();
            }
        }
    }
}
