package io.dflint.builder.daemon;

import io.dflint.builder.daemon.SocketTransport.SocketResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;

/**
 * An attachment in the framing of the Engine: each piece of output follows eight bytes, with the number of the stream
 * in the first and the length in the last four. The output of a terminal has no frames.
 */
final class EngineAttachment implements Attachment {
    private static final int FRAME_HEAD = 8;
    private static final int STANDARD_ERROR = 2;

    private final EngineHttp http;
    private final SocketResponse response;
    private final boolean tty;
    private final OutputStream input;
    private volatile boolean closed;

    EngineAttachment(EngineHttp http, SocketResponse response, boolean tty) {
        this.http = http;
        this.response = response;
        this.tty = tty;
        this.input = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                response.connection().out().write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                response.connection().out().write(bytes, offset, length);
                response.connection().out().flush();
            }

            @Override
            public void close() throws IOException {
                response.connection().closeOutput();
            }
        };
    }

    @Override
    public OutputStream input() {
        return input;
    }

    @Override
    public void copyTo(Sink sink) throws EngineException {
        InputStream in = response.getBody();
        byte[] buffer = new byte[32 * 1024];
        try {
            if (tty) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sink.accept(false, buffer, 0, read);
                }
            } else {
                copyFrames(in, buffer, sink);
            }
        } catch (ClosedChannelException e) {
            if (!closed) {
                throw http.failure(e);
            }
        } catch (IOException e) {
            throw http.failure(e);
        }
    }

    private static void copyFrames(InputStream in, byte[] buffer, Sink sink) throws IOException {
        byte[] head = new byte[FRAME_HEAD];
        while (true) {
            int got = in.readNBytes(head, 0, FRAME_HEAD);
            if (got == 0) {
                return;
            }
            if (got < FRAME_HEAD) {
                throw new EOFException("the output of a container was cut off");
            }
            boolean error = head[0] == STANDARD_ERROR;
            long left = (head[4] & 0xffL) << 24 | (head[5] & 0xff) << 16 | (head[6] & 0xff) << 8 | head[7] & 0xff;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("the output of a container was cut off");
                }
                sink.accept(error, buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        response.close();
    }
}
