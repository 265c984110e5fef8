package io.dflint.build.execute;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A socket that passes on to an SSH agent. The agent's own socket is for its owner alone, while the command of a step may
 * run as anybody; this one lies in a folder that only its owner can enter, and the daemon mounts it from there.
 */
final class AgentSocket implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final Path folder;
    private final Path path;
    private final ServerSocketChannel server;

    private AgentSocket(Path folder, Path path, ServerSocketChannel server) {
        this.folder = folder;
        this.path = path;
        this.server = server;
    }

    static AgentSocket open(String agent) throws IOException {
        Path folder = Files.createTempDirectory("dfbuild-ssh-");
        Path path = folder.resolve("agent.sock");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        AgentSocket socket = new AgentSocket(folder, path, server);
        Threads.start(() -> socket.accept(agent));
        return socket;
    }

    Path path() {
        return path;
    }

    private void accept(String agent) {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                SocketChannel upstream = SocketChannel.open(UnixDomainSocketAddress.of(agent));
                Threads.start(() -> pass(client, upstream));
                Threads.start(() -> pass(upstream, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (from;
                to) {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException e) {
            // One side has gone; the other is closed as well.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }
}
