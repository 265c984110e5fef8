package io.dflint.build.execute;

import io.dflint.build.cache.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that are written once and then read: in memory as long as they are few, then in a temporary file. */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 4 << 20;

    private final Sha256 digest = new Sha256();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(16 * 1024);
    private @Nullable Path file;
    private @Nullable OutputStream fileOut;
    private long size;
    private @Nullable String hex;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        size += length;
        OutputStream out = fileOut;
        if (out == null && size > IN_MEMORY) {
            Path spill = Files.createTempFile("dfbuild-", ".layer");
            spill.toFile().deleteOnExit();
            out = Files.newOutputStream(spill);
            file = spill;
            fileOut = out;
            memory.writeTo(out);
            memory = new ByteArrayOutputStream(0);
        }
        if (out != null) {
            out.write(bytes, offset, length);
        } else {
            memory.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (fileOut != null) {
            fileOut.flush();
        }
    }

    /** Ends the writing. */
    @Override
    public void close() throws IOException {
        if (fileOut != null) {
            fileOut.close();
        }
        if (hex == null) {
            hex = "sha256:" + digest.hex();
        }
    }

    /** The digest of all bytes, with {@code sha256:}. */
    String digest() {
        if (hex == null) {
            throw new IllegalStateException("not closed");
        }
        return hex;
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return file != null ? Files.newInputStream(file) : new ByteArrayInputStream(memory.toByteArray());
    }

    /** Frees the space. */
    void delete() {
        memory = new ByteArrayOutputStream(0);
        Path spill = file;
        if (spill != null) {
            try {
                Files.deleteIfExists(spill);
            } catch (IOException e) {
                // It is deleted on exit, or by whoever cleans the folder of temporary files.
            }
        }
    }
}
