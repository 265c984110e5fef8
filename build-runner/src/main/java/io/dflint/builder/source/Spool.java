package io.dflint.builder.source;

import io.dflint.builder.stream.BlockInput;
import io.dflint.builder.text.FailureText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file with any number of contents in sequence. It is deleted with the process. */
public final class Spool implements AutoCloseable {
    /**
     * Contents below this size are written without checking for free space, which would take longer than writing them.
     */
    private static final long LARGE = 64 << 20;

    private final FileChannel channel;
    private final Path folder;
    private long end;

    public Spool() throws IOException {
        Path file = Files.createTempFile("dfbuild-", ".spool");
        folder = file.resolve("..").normalize();
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** A part of the file. */
    public record Slice(long offset, long length) {
        static final Slice EMPTY = new Slice(0, 0);
    }

    /**
     * Fails if there is not enough free space for a content. A sparse file can be far larger than its archive, and
     * filling the disk would harm other programs.
     */
    public void requireRoom(long size) throws IOException {
        if (size < LARGE) {
            return;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (size > free) {
            throw new IOException(
                    "no space for a file of " + size + " bytes in " + folder + ", which has " + free + " bytes free");
        }
    }

    /** Appends the remaining content of a stream. */
    public synchronized Slice append(InputStream content) throws IOException {
        long start = end;
        byte[] buffer = new byte[64 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            try {
                while (bytes.hasRemaining()) {
                    end += channel.write(bytes, end);
                }
            } catch (IOException e) {
                throw new IOException("cannot write a temporary file in " + folder + ": " + FailureText.of(e), e);
            }
        }
        return new Slice(start, end - start);
    }

    /** Opens a part, any number of times. */
    public InputStream open(Slice slice) {
        return new BlockInput() {
            private long at;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (at >= slice.length) {
                    return -1;
                }
                int wanted = (int) Math.min(length, slice.length - at);
                int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), slice.offset + at);
                if (read < 0) {
                    throw new EOFException("a temporary file was truncated");
                }
                at += read;
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
