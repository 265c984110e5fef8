package io.dflint.builder.image;

import io.dflint.builder.resource.Threads;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A registry on the loopback interface that claims to have every layer, and refuses every manifest. A daemon on this
 * machine that pushes an image to it therefore sends only the manifest. No method of the Engine API returns a manifest,
 * except in an archive with all layers of the image.
 */
final class LoopbackRegistry implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 50;
    private static final int SILENCE_MILLIS = 10_000;
    private static final int MAX_LINE = 8 << 10;
    private static final int MAX_LINES = 100;
    private static final int MAX_MANIFEST = 8 << 20;

    private final ServerSocket server;
    private final String repository = UUID.randomUUID().toString();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final List<byte[]> manifests = new CopyOnWriteArrayList<>();

    LoopbackRegistry() throws IOException {
        server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK));
        Threads.start(this::accept);
    }

    /** The host and port, as in the names of images. */
    String host() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The only repository, which other programs on the machine cannot guess. */
    String repository() {
        return repository;
    }

    /** The manifests that were sent. */
    List<byte[]> manifests() {
        return List.copyOf(manifests);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                open.add(client);
                Threads.start(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(SILENCE_MILLIS);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            String answer = answer(in);
            while (answer != null) {
                out.write(("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                answer = answer(in);
            }
            // A daemon tries TLS first; this tells it to go on without.
            out.write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The push fails, and the daemon tells why.
        } finally {
            open.remove(client);
        }
    }

    /** Reads a request, and returns the status of its response; null if there is no further request. */
    private @Nullable String answer(InputStream in) throws IOException {
        String request = line(in);
        if (request == null || !request.contains(" HTTP/1.")) {
            return null;
        }
        int length = 0;
        int lines = 0;
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = length(header.substring("content-length:".length()).strip());
            }
            if (++lines > MAX_LINES) {
                return null;
            }
        }
        if (length < 0 || length > MAX_MANIFEST) {
            return null;
        }
        byte[] body = in.readNBytes(length);
        String path = "/v2/" + repository;
        if (request.startsWith("GET /v2/ ") || request.startsWith("HEAD " + path + "/blobs/")) {
            return "200 OK";
        }
        if (request.startsWith("PUT " + path + "/manifests/")) {
            manifests.add(body);
            return "403 Forbidden";
        }
        return "404 Not Found";
    }

    private static int length(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Reads a line; null if there is none, or if it is not the text of a request. */
    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            boolean isText = c >= ' ' && c < 127 || c == '\r' || c == '\t';
            if (!isText || line.length() > MAX_LINE) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Closeable each : open) {
            each.close();
        }
    }
}
