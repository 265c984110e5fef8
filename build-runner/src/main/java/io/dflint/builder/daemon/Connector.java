package io.dflint.builder.daemon;

import io.dflint.builder.stream.BlockInput;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to an endpoint: a Unix socket, a named pipe, TCP with or without TLS, or a program on another
 * machine over SSH.
 */
final class Connector {
    private static final int CONNECT_MILLIS = 20_000;
    private static final int PORT = 2375;
    private static final int TLS_PORT = 2376;

    private final Endpoint endpoint;
    private final int patience;
    private @Nullable SSLSocketFactory tls;

    /** @param patience the time limit in seconds for the start of TLS */
    Connector(Endpoint endpoint, int patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    Connection open() throws IOException {
        URI address = endpoint.address();
        return switch (String.valueOf(address.getScheme())) {
            case "unix" -> channel(unix(address));
            case "npipe" -> NamedPipe.open(address, CONNECT_MILLIS);
            case "ssh" -> SshConnection.open(address);
            default -> tcp(address);
        };
    }

    private static SocketChannel unix(URI address) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(file(address)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * The path of an address. On Windows, the slash before the drive is removed, as in {@code unix:///C:/docker.sock}.
     */
    static String file(URI address) {
        String path = address.getPath();
        boolean drive =
                path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':' && File.separatorChar == '\\';
        return drive ? path.substring(1) : path;
    }

    private Connection tcp(URI address) throws IOException {
        Endpoint.Tls files = endpoint.tls();
        boolean secure = files != null;
        String host = address.getHost() == null ? "localhost" : address.getHost();
        int port = address.getPort() < 0 ? secure ? TLS_PORT : PORT : address.getPort();
        if (files == null) {
            SocketChannel channel = SocketChannel.open();
            try {
                channel.socket().connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
                channel.socket().setTcpNoDelay(true);
                return channel(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            plain.setTcpNoDelay(true);
            SSLSocket socket = (SSLSocket) factory(files).createSocket(plain, host, port, true);
            if (files.verify()) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
            }
            socket.setSoTimeout(patience * 1000);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket(socket);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private synchronized SSLSocketFactory factory(Endpoint.Tls files) throws EngineException {
        SSLSocketFactory known = tls;
        if (known == null) {
            known = TlsContext.of(files).getSocketFactory();
            tls = known;
        }
        return known;
    }

    private static Connection socket(Socket socket) throws IOException {
        return new Connection(socket.getInputStream(), socket.getOutputStream()) {
            @Override
            void closeOutput() throws IOException {
                socket.shutdownOutput();
            }

            @Override
            public void close() {
                closeQuietly(socket);
            }
        };
    }

    private static Connection channel(SocketChannel channel) {
        return new Connection(new ChannelInput(channel), new ChannelOutput(channel)) {
            @Override
            void closeOutput() throws IOException {
                channel.shutdownOutput();
            }

            @Override
            public void close() {
                closeQuietly(channel);
            }
        };
    }

    private static void closeQuietly(java.io.Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }

    /** Allows reading while another thread writes, which the streams of {@code Channels} do not guarantee. */
    private static final class ChannelInput extends BlockInput {
        private final SocketChannel channel;

        ChannelInput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
        }
    }

    private static final class ChannelOutput extends OutputStream {
        private final SocketChannel channel;

        ChannelOutput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
