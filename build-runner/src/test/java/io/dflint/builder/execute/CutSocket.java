package io.dflint.builder.execute;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A way to the daemon that can be cut, as if the daemon had stopped. */
final class CutSocket implements AutoCloseable {
    private final Path path;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> open = new HashSet<>();
    private final Listener listener;
    private boolean cut;

    /** Sees requests on their way. */
    interface Listener {
        /** Whether to pass the request on. */
        boolean request() throws IOException;

        /** The request was passed on. */
        default void passed() throws IOException {}
    }

    CutSocket(Path path, String daemon) throws IOException {
        this(path, daemon, () -> true);
    }

    CutSocket(Path path, String daemon, Listener listener) throws IOException {
        this.path = path;
        this.listener = listener;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Path target = Path.of(daemon.substring("unix://".length()));
        Thread.ofVirtual().start(() -> accept(target));
    }

    String address() {
        return "unix://" + path;
    }

    private void accept(Path target) {
        try {
            while (true) {
                SocketChannel client = keep(server.accept());
                SocketChannel daemon = keep(SocketChannel.open(UnixDomainSocketAddress.of(target)));
                Thread.ofVirtual().start(() -> pass(client, daemon, true));
                Thread.ofVirtual().start(() -> pass(daemon, client, false));
            }
        } catch (IOException e) {
            // Cut.
        }
    }

    /** A connection that is accepted while the way is being cut is cut, too. */
    private SocketChannel keep(SocketChannel channel) throws IOException {
        synchronized (open) {
            if (cut) {
                channel.close();
            } else {
                open.add(channel);
            }
        }
        return channel;
    }

    private void pass(SocketChannel from, SocketChannel to, boolean requests) {
        ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                boolean request = requests && beginsRequest(buffer.duplicate());
                if (request && !listener.request()) {
                    throw new IOException("not passed on");
                }
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
                if (request) {
                    listener.passed();
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /** The client writes the head of a request at once. */
    private static boolean beginsRequest(ByteBuffer head) {
        String start = StandardCharsets.ISO_8859_1
                .decode(head.limit(Math.min(8, head.limit())))
                .toString();
        return Stream.of("GET /", "HEAD /", "POST /", "PUT /", "DELETE /").anyMatch(start::startsWith);
    }

    /** Ends all connections; new ones are refused. */
    void cut() throws IOException {
        synchronized (open) {
            cut = true;
            open.forEach(CutSocket::close);
        }
        server.close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
