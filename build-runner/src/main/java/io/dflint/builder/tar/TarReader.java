package io.dflint.builder.tar;

import io.dflint.builder.stream.BlockInput;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads tars: the old format, ustar, PAX, and GNU with long names, large numbers and sparse files. Names are returned
 * as they are written; callers must check where they lead.
 */
public final class TarReader implements AutoCloseable {
    /** The largest extended header in bytes; GNU tar writes headers of this size for very sparse files. */
    private static final int MAX_HEADER = 16 << 20;
    /** The limit for all headers of an entry together. */
    private static final int MAX_HEADERS = 2 * MAX_HEADER;
    /** The limit for records that apply to all entries; tools write a comment or a few attributes. */
    private static final int MAX_GLOBAL = 1 << 20;

    private final InputStream in;
    private final PaxRecords global = new PaxRecords(null);
    private long globalBytes;
    private @Nullable Content content;
    private boolean ended;

    public TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reports whether a tar begins with the given bytes, of which 512 are needed: the checksum of the header must be
     * right.
     */
    public static boolean isTar(byte[] start) {
        return start.length >= TarBlock.SIZE && !TarBlock.isZero(start) && TarBlock.hasChecksum(start);
    }

    /**
     * Returns the next entry, or null at the end.
     *
     * @throws IOException if the stream fails or is not a tar
     */
    public @Nullable TarHeader next() throws IOException {
        skipContent();
        PaxRecords pax = new PaxRecords(global);
        byte[] longName = null;
        byte[] longLink = null;
        long headers = 0;
        while (!ended) {
            byte[] block = readBlock();
            if (block == null || TarBlock.isZero(block)) {
                ended = true;
                return null;
            }
            if (!TarBlock.hasChecksum(block)) {
                throw new IOException("damaged tar: wrong header checksum");
            }
            long size = TarBlock.number(block, 124, 12);
            if ("xgLK".indexOf(block[156]) >= 0) {
                headers += TarBlock.SIZE + Math.max(0, size);
                if (headers > MAX_HEADERS) {
                    throw new IOException(
                            "damaged tar: the headers of an entry are larger than " + (MAX_HEADERS >> 20) + " MiB");
                }
            }
            switch (block[156]) {
                case 'x' -> pax.read(readSmall(size));
                case 'g' -> {
                    globalBytes += size;
                    if (globalBytes > MAX_GLOBAL) {
                        throw new IOException("damaged tar: global headers larger than " + (MAX_GLOBAL >> 20) + " MiB");
                    }
                    global.read(readSmall(size));
                }
                case 'L' -> longName = TarBlock.cString(readSmall(size));
                case 'K' -> longLink = TarBlock.cString(readSmall(size));
                default -> {
                    TarHeader header = header(block, size, pax, longName, longLink);
                    if (header != null) {
                        return header;
                    }
                    // An unknown type of entry is skipped together with its headers.
                    pax = new PaxRecords(global);
                    longName = null;
                    longLink = null;
                    headers = 0;
                }
            }
        }
        return null;
    }

    private @Nullable TarHeader header(
            byte[] block, long stored, PaxRecords pax, byte @Nullable [] longName, byte @Nullable [] longLink)
            throws IOException {
        long size = pax.number("size", stored);
        if (size < 0) {
            throw new IOException("damaged tar: negative size");
        }
        byte[] name = TarBlock.name(block);
        name = longName != null ? longName : name;
        name = pax.get("path", name);
        byte[] link = longLink != null ? longLink : TarBlock.field(block, 157, 100);
        link = pax.get("linkpath", link);
        char flag = (char) block[156];
        boolean slash = name.length > 0 && name[name.length - 1] == '/';
        TarHeader.@Nullable Type type = type(flag, slash);
        SparseMap sparse = SparseMap.of(flag, block, pax, size, in);
        long real = size;
        if (sparse != null) {
            size = sparse.stored();
            real = sparse.realSize();
            name = pax.get("GNU.sparse.name", name);
        }
        boolean withContent = type == TarHeader.Type.FILE || type == null;
        content = new Content(withContent || type == TarHeader.Type.HARD_LINK ? size : 0, sparse);
        if (type == null) {
            return null;
        }
        return new TarHeader(
                withoutSlashes(RawNames.decode(name)),
                type,
                (int) TarBlock.number(block, 100, 8) & 07777,
                pax.number("uid", TarBlock.number(block, 108, 8)),
                pax.number("gid", TarBlock.number(block, 116, 8)),
                type == TarHeader.Type.FILE ? real : 0,
                pax.modified(TarBlock.number(block, 136, 12)),
                type == TarHeader.Type.HARD_LINK || type == TarHeader.Type.SYMBOLIC_LINK ? RawNames.decode(link) : "",
                (int) TarBlock.number(block, 329, 8),
                (int) TarBlock.number(block, 337, 8),
                pax.xattrs());
    }

    private static TarHeader.@Nullable Type type(char flag, boolean slash) {
        return switch (flag) {
            case '0', '\0', '7', 'S' -> slash ? TarHeader.Type.FOLDER : TarHeader.Type.FILE;
            case '1' -> TarHeader.Type.HARD_LINK;
            case '2' -> TarHeader.Type.SYMBOLIC_LINK;
            case '3' -> TarHeader.Type.CHARACTER_DEVICE;
            case '4' -> TarHeader.Type.BLOCK_DEVICE;
            case '5', 'D' -> TarHeader.Type.FOLDER;
            case '6' -> TarHeader.Type.PIPE;
            default -> null;
        };
    }

    private static String withoutSlashes(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) == '/') {
            end--;
        }
        return name.substring(0, end);
    }

    private byte[] readSmall(long size) throws IOException {
        if (size < 0 || size > MAX_HEADER) {
            throw new IOException("damaged tar: invalid size of a header: " + size);
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException("unexpected end of the tar");
        }
        skip((TarBlock.SIZE - size % TarBlock.SIZE) % TarBlock.SIZE);
        return bytes;
    }

    private byte @Nullable [] readBlock() throws IOException {
        byte[] block = in.readNBytes(TarBlock.SIZE);
        if (block.length == 0) {
            return null;
        }
        if (block.length < TarBlock.SIZE) {
            throw new EOFException("unexpected end of the tar within a header");
        }
        return block;
    }

    private void skip(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw new EOFException("unexpected end of the tar");
        }
    }

    private void skipContent() throws IOException {
        Content last = content;
        if (last != null) {
            content = null;
            skip(last.left + last.padding);
        }
    }

    /** The content of the entry that {@link #next} last returned. Closing it has no effect. */
    public InputStream content() {
        Content current = content;
        if (current == null) {
            return InputStream.nullInputStream();
        }
        return current.sparse == null ? current : current.sparse.expand(current);
    }

    /** Reads the entire content of the current entry. */
    public byte[] readContent() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content().transferTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The bytes as they are stored. */
    private final class Content extends BlockInput {
        private final @Nullable SparseMap sparse;
        private final long padding;
        private long left;

        Content(long size, @Nullable SparseMap sparse) {
            this.sparse = sparse;
            this.left = size;
            long whole = sparse == null ? size : size + sparse.mapBytes();
            this.padding = (TarBlock.SIZE - whole % TarBlock.SIZE) % TarBlock.SIZE;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("unexpected end of the tar within a file");
            }
            left -= read;
            return read;
        }
    }
}
