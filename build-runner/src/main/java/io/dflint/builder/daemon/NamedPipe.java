package io.dflint.builder.daemon;

import io.dflint.builder.stream.BlockInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A connection through a named pipe of Windows, as Docker Desktop offers it. To read from and write to a pipe at the
 * same time, it must be opened for overlapped operations, as an asynchronous channel does.
 */
final class NamedPipe extends Connection {
    private static final int PAUSE_MILLIS = 20;

    private final Closeable pipe;

    /** Starts to read into a buffer or to write its content. The result is the number of bytes. */
    interface Operation {
        Future<Integer> begin(ByteBuffer buffer);
    }

    /** Opens something. */
    interface Opener<T> {
        T open() throws IOException;
    }

    NamedPipe(Operation reading, Operation writing, Closeable pipe) {
        super(new Input(reading), new Output(writing));
        this.pipe = pipe;
    }

    /**
     * Opens a pipe.
     *
     * @param address {@code npipe:////./pipe/NAME}
     * @param patience the time limit in milliseconds for a pipe that is busy with other connections
     */
    static NamedPipe open(URI address, int patience) throws IOException {
        Path path = Path.of(name(address));
        AsynchronousFileChannel channel = whenFree(
                () -> AsynchronousFileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE), patience);
        // A pipe has no positions.
        return new NamedPipe(buffer -> channel.read(buffer, 0), buffer -> channel.write(buffer, 0), channel);
    }

    /** The Windows name of a pipe, such as {@code \\.\pipe\docker_engine}. */
    static String name(URI address) {
        return address.getPath().replace('/', '\\');
    }

    /**
     * Repeats an attempt to open a busy pipe. Each connection takes one of a few instances of the pipe, and the server
     * creates the next one only afterwards.
     */
    static <T> T whenFree(Opener<T> opener, int patience) throws IOException {
        long start = System.nanoTime();
        while (true) {
            try {
                return opener.open();
            } catch (NoSuchFileException | AccessDeniedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(patience)) {
                    throw e;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    /** Has no effect: the other side could only be notified with an empty message, which Java does not write. */
    @Override
    void closeOutput() {}

    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    private static int result(Future<Integer> operation) throws IOException {
        try {
            return operation.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    private static final class Input extends BlockInput {
        private final Operation reading;

        Input(Operation reading) {
            this.reading = reading;
        }

        /**
         * An empty message is the end. So is an error: the end of a pipe is reported as one, and a truncated message
         * fails by its length.
         */
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                int count = result(reading.begin(ByteBuffer.wrap(bytes, offset, length)));
                return count <= 0 ? -1 : count;
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                return -1;
            }
        }
    }

    private static final class Output extends OutputStream {
        private final Operation writing;

        Output(Operation writing) {
            this.writing = writing;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                result(writing.begin(buffer));
            }
        }
    }
}
