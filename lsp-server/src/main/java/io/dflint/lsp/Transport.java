package io.dflint.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * Two streams to the client. With a socket or a pipe the client listens and the server connects, as editors do it.
 *
 * @param in from the client
 * @param out to the client
 */
record Transport(InputStream in, OutputStream out) {
    private static final String WINDOWS_PIPE = "\\\\.\\pipe\\";

    /** @throws IOException if nobody listens */
    static Transport socket(int port) throws IOException {
        return connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** @throws IOException if nobody listens */
    static Transport pipe(String name) throws IOException {
        if (name.startsWith(WINDOWS_PIPE)) {
            return over(new RandomAccessFile(name, "rw").getChannel());
        }
        return connect(UnixDomainSocketAddress.of(name));
    }

    private static Transport connect(SocketAddress address) throws IOException {
        return over(SocketChannel.open(address));
    }

    private static Transport over(ByteChannel channel) {
        return new Transport(Channels.newInputStream(channel), Channels.newOutputStream(channel));
    }
}
