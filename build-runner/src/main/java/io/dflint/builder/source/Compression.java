package io.dflint.builder.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The compression formats that Docker unpacks, detected by their first bytes. */
public enum Compression {
    NONE,
    GZIP,
    BZIP2,
    XZ,
    ZSTD;

    private static final int LONGEST_MAGIC = 6;

    private static final int LONGEST_XZ_CHUNK = 64 * 1024;

    /** The memory limit for unpacking an xz file, which can request any amount. */
    private static final int XZ_MEMORY_KIB = 512 * 1024;

    /** Detects the format of a content from its first bytes. */
    public static Compression of(byte[] start) {
        if (startsWith(start, 0x1f, 0x8b, 0x08)) {
            return GZIP;
        }
        if (startsWith(start, 'B', 'Z', 'h')) {
            return BZIP2;
        }
        if (startsWith(start, 0xfd, '7', 'z', 'X', 'Z', 0x00)) {
            return XZ;
        }
        if (startsWith(start, 0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(start)) {
            return ZSTD;
        }
        return NONE;
    }

    /** Reports whether a zstd file begins with a skippable frame: 0x184D2A5? in little-endian order. */
    private static boolean isSkippableFrame(byte[] start) {
        return start.length >= 4
                && (start[0] & 0xf0) == 0x50
                && start[1] == 0x2a
                && start[2] == 0x4d
                && start[3] == 0x18;
    }

    private static boolean startsWith(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks a stream of any supported format. An uncompressed stream is returned unchanged. */
    public static InputStream unpack(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, 64 * 1024);
        return of(in).open(in);
    }

    /**
     * Unpacks a possibly truncated stream to examine its beginning. From an xz file, this reads as much as the xz
     * program does: the library needs a complete chunk before it unpacks any of it, so the missing part is filled with
     * zeros.
     */
    static InputStream unpackWhatIsThere(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, 64 * 1024);
        Compression compression = of(in);
        InputStream rest = new ByteArrayInputStream(new byte[LONGEST_XZ_CHUNK]);
        return compression.open(compression == XZ ? new SequenceInputStream(in, rest) : in);
    }

    private static Compression of(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_MAGIC);
        byte[] start = in.readNBytes(LONGEST_MAGIC);
        in.reset();
        return of(start);
    }

    private InputStream open(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in, 64 * 1024);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZInputStream(in, XZ_MEMORY_KIB);
            case ZSTD -> new ZstdInputStream(in);
        };
    }
}
