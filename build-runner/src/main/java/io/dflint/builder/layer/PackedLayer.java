package io.dflint.builder.layer;

import io.dflint.builder.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A layer as a tar with a known digest, and in the form in which it is sent: the tar itself, or the tar compressed with
 * gzip. A small layer is kept in memory; a large one is produced again from the same files when it is sent, so that
 * layers of any size need neither memory nor temporary files.
 */
public final class PackedLayer {
    /** The maximum size of the content, in bytes, of a layer that is kept in memory. */
    private static final int SMALL = 4 << 20;

    /**
     * The maximum number of bytes to send that are kept in memory. A tar of many small files is much larger than their
     * content.
     */
    private static final int SMALL_SENT = 32 << 20;

    private final LayerTree layer;
    private final boolean compressed;
    private final String digest;
    private final long size;
    private final String sentDigest;
    private final long sentSize;
    private @Nullable ByteArrayOutputStream small;

    private PackedLayer(LayerTree layer, boolean compressed, Measure tar, Measure sent) {
        this.layer = layer;
        this.compressed = compressed;
        this.digest = tar.digest();
        this.size = tar.size;
        this.sentDigest = compressed ? sent.digest() : digest;
        this.sentSize = sent.size;
        this.small = sent.start;
    }

    /** Reads all files of a layer. They must not change until the layer is sent. */
    public static PackedLayer of(LayerTree layer) throws IOException {
        Measure measure = new Measure(layer.bytes(), layer.bytes() <= SMALL);
        layer.write(measure);
        return new PackedLayer(layer, false, measure, measure);
    }

    /** Like {@link #of}, but the layer is sent compressed. */
    public static PackedLayer compressed(LayerTree layer) throws IOException {
        Measure tar = new Measure(layer.bytes(), false);
        Measure sent = new Measure(layer.bytes(), true);
        try (Gzip gzip = new Gzip(sent)) {
            layer.write(new Both(tar, gzip));
        }
        return new PackedLayer(layer, true, tar, sent);
    }

    /** The digest of the tar, with {@code sha256:}. */
    public String digest() {
        return digest;
    }

    /** The size of the tar in bytes. */
    public long size() {
        return size;
    }

    /** Reports whether the layer is sent compressed. */
    public boolean isCompressed() {
        return compressed;
    }

    /** The digest of what is sent, with {@code sha256:}. */
    public String sentDigest() {
        return sentDigest;
    }

    /** The size of what is sent in bytes. */
    public long sentSize() {
        return sentSize;
    }

    /**
     * Frees the memory after the layer was sent. The layer is needed again only for an image with other layers below
     * it.
     */
    public synchronized void release() {
        small = null;
    }

    /** Writes the layer as it is sent. */
    public synchronized void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream kept = small;
        if (kept != null) {
            kept.writeTo(out);
        } else if (compressed) {
            try (Gzip gzip = new Gzip(out)) {
                layer.write(gzip);
            }
        } else {
            layer.write(out);
        }
    }

    /** Counts and hashes the output, and keeps it if requested, as long as it is small. */
    private static final class Measure extends OutputStream {
        private final Sha256 digest;
        private @Nullable ByteArrayOutputStream start;
        private long size;

        /** @param content the approximate number of bytes */
        Measure(long content, boolean keeps) {
            digest = new Sha256(content);
            start = keeps ? new ByteArrayOutputStream(16 * 1024) : null;
        }

        String digest() {
            return "sha256:" + digest.hex();
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            if (size > SMALL_SENT) {
                start = null;
            } else if (start != null) {
                start.write(bytes, offset, length);
            }
        }
    }

    /** Writes to two streams. */
    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            one.write(bytes, offset, length);
            other.write(bytes, offset, length);
        }
    }

    /** A gzip stream without a date, so that the same content gives the same bytes. */
    private static final class Gzip extends GZIPOutputStream {
        /** Compared to the default level, text becomes 5 % larger in a fifth of the time. */
        private static final int LEVEL = 4;

        private static final int BUFFER = 1 << 16;

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }

        /** Leaves the underlying stream open. */
        @Override
        public void close() throws IOException {
            try {
                finish();
            } finally {
                def.end();
            }
        }
    }
}
