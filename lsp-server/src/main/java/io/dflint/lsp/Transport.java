package io.dflint.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * The streams to and from the client. For a socket or pipe, the client listens and the server connects, as editors
 * expect.
 *
 * @param in the input from the client
 * @param out the output to the client
 */
record Transport(InputStream in, OutputStream out) {
    private static final String WINDOWS_PIPE = "\\\\.\\pipe\\";

    /** @throws IOException if nothing is listening there */
    static Transport socket(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return connect("port " + port, () -> SocketChannel.open(address));
    }

    /** @throws IOException if nothing is listening there */
    static Transport pipe(String name) throws IOException {
        if (name.startsWith(WINDOWS_PIPE)) {
            return connect(name, () -> new RandomAccessFile(name, "rw").getChannel());
        }
        return connect(name, () -> SocketChannel.open(UnixDomainSocketAddress.of(name)));
    }

    /** Opens a channel. */
    private interface Opening {
        ByteChannel open() throws IOException;
    }

    private static Transport connect(String place, Opening opening) throws IOException {
        try {
            return over(opening.open());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new IOException("cannot connect to " + place + ": " + IoReasons.of(e), e);
        }
    }

    private static Transport over(ByteChannel channel) {
        return new Transport(Channels.newInputStream(channel), Channels.newOutputStream(channel));
    }
}
