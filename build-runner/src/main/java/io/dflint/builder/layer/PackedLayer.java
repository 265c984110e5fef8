package io.dflint.builder.layer;

import io.dflint.builder.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A layer as a tar with a known digest. A small tar is kept in memory; a large one is produced again from the same
 * files when it is sent, so that layers of any size need neither memory nor temporary files.
 */
public final class PackedLayer {
    /** The limit in bytes of content. */
    private static final int SMALL = 4 << 20;

    /** The limit in bytes of the tar, which is much larger than the content if there are many small files. */
    private static final int SMALL_TAR = 32 << 20;

    private final LayerTree layer;
    private final String digest;
    private final long size;
    private @Nullable ByteArrayOutputStream small;

    private PackedLayer(LayerTree layer, Measure measure) {
        this.layer = layer;
        this.digest = "sha256:" + measure.digest.hex();
        this.size = measure.size;
        this.small = measure.start;
    }

    /** Reads all files of a layer. They must not change until the layer is sent. */
    public static PackedLayer of(LayerTree layer) throws IOException {
        Measure measure = new Measure(layer.bytes());
        layer.write(measure);
        return new PackedLayer(layer, measure);
    }

    /** The digest of the tar, with {@code sha256:}. */
    public String digest() {
        return digest;
    }

    /** The size of the tar in bytes. */
    public long size() {
        return size;
    }

    /**
     * Frees the memory after the layer was sent. The layer is needed again only for an image with other layers below
     * it.
     */
    public synchronized void release() {
        small = null;
    }

    public synchronized void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream kept = small;
        if (kept != null) {
            kept.writeTo(out);
        } else {
            layer.write(out);
        }
    }

    /** Counts and hashes the output, and keeps it as long as it is small. */
    private static final class Measure extends OutputStream {
        private final Sha256 digest;
        private @Nullable ByteArrayOutputStream start;
        private long size;

        Measure(long content) {
            digest = new Sha256(content);
            start = content > SMALL ? null : new ByteArrayOutputStream(16 * 1024);
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            if (size > SMALL_TAR) {
                start = null;
            } else if (start != null) {
                start.write(bytes, offset, length);
            }
        }
    }
}
