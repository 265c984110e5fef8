package io.dflint.builder.mount;

import io.dflint.builder.resource.Threads;
import io.dflint.builder.temporary.TemporaryFolder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A socket that forwards to an SSH agent. The socket of the agent is accessible only to its owner, but the command of a
 * step may run as any user; this socket is in a directory that only the owner can enter, and the daemon mounts it from
 * there. As in BuildKit, commands can list keys and sign with them, but cannot change the agent. The messages follow
 * draft-ietf-sshm-ssh-agent: four bytes with the length, then one with the type.
 */
final class AgentSocket implements AutoCloseable {
    private static final int LIST_KEYS = 11;
    private static final int SIGN = 13;
    private static final byte FAILURE = 5;
    private static final int LARGEST = 256 * 1024;

    private final TemporaryFolder folder;
    private final Path path;
    private final ServerSocketChannel server;

    private AgentSocket(TemporaryFolder folder, Path path, ServerSocketChannel server) {
        this.folder = folder;
        this.path = path;
        this.server = server;
    }

    static AgentSocket open(Path agent) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        Path path = folder.path().resolve("agent.sock");
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

    private void accept(Path agent) {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Threads.start(() -> serve(client, agent));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(SocketChannel client, Path agent) {
        try (client;
                SocketChannel upstream = SocketChannel.open(UnixDomainSocketAddress.of(agent))) {
            DataInputStream questions = new DataInputStream(Channels.newInputStream(client));
            DataInputStream answers = new DataInputStream(Channels.newInputStream(upstream));
            DataOutputStream toAgent = new DataOutputStream(Channels.newOutputStream(upstream));
            DataOutputStream toClient = new DataOutputStream(Channels.newOutputStream(client));
            while (true) {
                byte[] question = read(questions);
                if (question[0] == LIST_KEYS || question[0] == SIGN) {
                    write(toAgent, question);
                    write(toClient, read(answers));
                } else {
                    write(toClient, new byte[] {FAILURE});
                }
            }
        } catch (IOException e) {
            // One side has closed its connection; the other is closed as well.
        }
    }

    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > LARGEST) {
            throw new IOException("invalid message for an SSH agent");
        }
        byte[] message = new byte[length];
        in.readFully(message);
        return message;
    }

    private static void write(DataOutputStream out, byte[] message) throws IOException {
        byte[] framed = new byte[Integer.BYTES + message.length];
        java.nio.ByteBuffer.wrap(framed).putInt(message.length).put(message);
        out.write(framed);
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
    }
}
