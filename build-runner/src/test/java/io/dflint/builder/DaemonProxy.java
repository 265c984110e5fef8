package io.dflint.builder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A way to the daemon of the tests by TCP on loopback, with or without TLS. */
public final class DaemonProxy implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final String daemon;
    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;

    private DaemonProxy(ServerSocket server, String daemon) {
        this.server = server;
        this.daemon = daemon;
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    /** @param daemon the address of its Unix socket */
    public static DaemonProxy plain(String daemon) throws IOException {
        return new DaemonProxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), daemon);
    }

    /** Only for clients that have a certificate. */
    public static DaemonProxy tls(String daemon, SSLContext context) throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(true);
        return new DaemonProxy(server, daemon);
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                SocketChannel channel =
                        SocketChannel.open(UnixDomainSocketAddress.of(daemon.substring("unix://".length())));
                open.add(client);
                open.add(channel);
                Thread.ofVirtual().start(() -> toDaemon(client, channel));
                Thread.ofVirtual().start(() -> toClient(channel, client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static void toDaemon(Socket client, SocketChannel daemon) {
        byte[] bytes = new byte[16 * 1024];
        try {
            InputStream in = client.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
                while (buffer.hasRemaining()) {
                    daemon.write(buffer);
                }
            }
            daemon.shutdownOutput();
        } catch (IOException e) {
            closeBoth(client, daemon);
        }
    }

    private static void toClient(SocketChannel daemon, Socket client) {
        ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        try {
            OutputStream out = client.getOutputStream();
            while (daemon.read(buffer.clear()) >= 0) {
                out.write(buffer.array(), 0, buffer.position());
                out.flush();
            }
            client.shutdownOutput();
        } catch (IOException e) {
            closeBoth(client, daemon);
        }
    }

    /** A side that has gone must not leave the other one writing for ever. */
    private static void closeBoth(Socket client, SocketChannel daemon) {
        closeQuietly(client);
        closeQuietly(daemon);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is gone either way.
        }
    }

    /** Java closes the port only once the thread that waits for connections wakes up, which until then takes one more. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(DaemonProxy::closeQuietly);
    }
}
