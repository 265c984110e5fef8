package io.dflint.build.tar;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads tars: the old format, ustar, PAX and GNU with long names, large numbers and sparse files. Entries come as they
 * are written; what a name may reach is for the caller to judge.
 */
public final class TarReader implements AutoCloseable {
    static final int BLOCK = 512;

    /** More than that is no list of attributes but an attack on memory. */
    private static final int MAX_PAX = 16 << 20;

    private final InputStream in;
    private final Map<String, byte[]> global = new HashMap<>();
    private @Nullable Content content;
    private boolean ended;

    public TarReader(InputStream in) {
        this.in = in;
    }

    /** Whether bytes, of which 512 are needed, begin a tar: the checksum of a header is right. */
    public static boolean isTar(byte[] start) {
        return start.length >= BLOCK && !isZero(start) && hasChecksum(start);
    }

    /**
     * The next entry; null at the end.
     *
     * @throws IOException if the stream fails or is no tar
     */
    public @Nullable TarHeader next() throws IOException {
        skipContent();
        Map<String, byte[]> pax = new HashMap<>(global);
        byte[] longName = null;
        byte[] longLink = null;
        while (!ended) {
            byte[] block = readBlock();
            if (block == null || isZero(block)) {
                ended = true;
                return null;
            }
            if (!hasChecksum(block)) {
                throw new IOException("damaged tar: wrong checksum of a header");
            }
            long size = number(block, 124, 12);
            switch (block[156]) {
                case 'x' -> readPax(size, pax);
                case 'g' -> {
                    readPax(size, global);
                    pax.putAll(global);
                }
                case 'L' -> longName = cString(readSmall(size));
                case 'K' -> longLink = cString(readSmall(size));
                default -> {
                    TarHeader header = header(block, size, pax, longName, longLink);
                    if (header != null) {
                        return header;
                    }
                    // A kind of entry that is not known; what was told about it is over too.
                    pax = new HashMap<>(global);
                    longName = null;
                    longLink = null;
                }
            }
        }
        return null;
    }

    private @Nullable TarHeader header(
            byte[] block, long stored, Map<String, byte[]> pax, byte @Nullable [] longName, byte @Nullable [] longLink)
            throws IOException {
        long size = number(pax, "size", stored);
        if (size < 0) {
            throw new IOException("damaged tar: negative size");
        }
        byte[] name = name(block);
        name = longName != null ? longName : name;
        name = pax.getOrDefault("path", name);
        byte[] link = longLink != null ? longLink : field(block, 157, 100);
        link = pax.getOrDefault("linkpath", link);
        char flag = (char) block[156];
        boolean slash = name.length > 0 && name[name.length - 1] == '/';
        TarHeader.@Nullable Type type = type(flag, slash);
        SparseMap sparse = SparseMap.of(flag, block, pax, size, in);
        long real = size;
        if (sparse != null) {
            size = sparse.stored();
            real = sparse.realSize();
            name = pax.getOrDefault("GNU.sparse.name", name);
        }
        boolean withContent = type == TarHeader.Type.FILE || type == null;
        content = new Content(withContent || type == TarHeader.Type.HARD_LINK ? size : 0, sparse);
        if (type == null) {
            return null;
        }
        return new TarHeader(
                withoutSlashes(RawNames.decode(name)),
                type,
                (int) number(block, 100, 8) & 07777,
                number(pax, "uid", number(block, 108, 8)),
                number(pax, "gid", number(block, 116, 8)),
                type == TarHeader.Type.FILE ? real : 0,
                modified(pax, number(block, 136, 12)),
                type == TarHeader.Type.HARD_LINK || type == TarHeader.Type.SYMBOLIC_LINK ? RawNames.decode(link) : "",
                (int) number(block, 329, 8),
                (int) number(block, 337, 8),
                xattrs(pax));
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

    private static byte[] name(byte[] block) {
        byte[] name = field(block, 0, 100);
        boolean posix = new String(block, 257, 6, StandardCharsets.ISO_8859_1).equals("ustar\0");
        byte[] prefix = posix ? field(block, 345, 155) : new byte[0];
        if (prefix.length == 0) {
            return name;
        }
        byte[] joined = java.util.Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        joined[prefix.length] = '/';
        System.arraycopy(name, 0, joined, prefix.length + 1, name.length);
        return joined;
    }

    private static Instant modified(Map<String, byte[]> pax, long seconds) {
        byte[] text = pax.get("mtime");
        if (text != null) {
            try {
                BigDecimal exact = new BigDecimal(new String(text, StandardCharsets.ISO_8859_1));
                BigDecimal whole = exact.setScale(0, java.math.RoundingMode.FLOOR);
                return Instant.ofEpochSecond(
                        whole.longValueExact(),
                        exact.subtract(whole).movePointRight(9).longValue());
            } catch (ArithmeticException | NumberFormatException | java.time.DateTimeException e) {
                // As if it were not there.
            }
        }
        return Instant.ofEpochSecond(Math.clamp(seconds, -(1L << 50), 1L << 50));
    }

    private static SortedMap<String, byte[]> xattrs(Map<String, byte[]> pax) {
        SortedMap<String, byte[]> found = TarHeader.NO_XATTRS;
        for (Map.Entry<String, byte[]> record : pax.entrySet()) {
            if (record.getKey().startsWith("SCHILY.xattr.")) {
                if (found.isEmpty()) {
                    found = new TreeMap<>();
                }
                found.put(record.getKey().substring("SCHILY.xattr.".length()), record.getValue());
            }
        }
        return found;
    }

    private void readPax(long size, Map<String, byte[]> into) throws IOException {
        byte[] records = readSmall(size);
        int at = 0;
        while (at < records.length) {
            int space = at;
            int length = 0;
            while (space < records.length && records[space] >= '0' && records[space] <= '9' && length < MAX_PAX) {
                length = length * 10 + records[space++] - '0';
            }
            int end = at + length;
            if (space >= records.length || records[space] != ' ' || end > records.length || end <= space + 1) {
                throw new IOException("damaged tar: a PAX header that cannot be read");
            }
            int equals = space + 1;
            while (equals < end && records[equals] != '=') {
                equals++;
            }
            String key = new String(records, space + 1, equals - space - 1, StandardCharsets.UTF_8);
            if (equals < end) {
                SparseMap.put(into, key, java.util.Arrays.copyOfRange(records, equals + 1, end - 1));
            }
            at = end;
        }
    }

    private byte[] readSmall(long size) throws IOException {
        if (size < 0 || size > MAX_PAX) {
            throw new IOException("damaged tar: a header of " + size + " bytes");
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException("the tar ends too early");
        }
        skip((BLOCK - size % BLOCK) % BLOCK);
        return bytes;
    }

    private static byte[] cString(byte[] bytes) {
        return field(bytes, 0, bytes.length);
    }

    private static byte[] field(byte[] block, int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return java.util.Arrays.copyOfRange(block, at, end);
    }

    private static long number(Map<String, byte[]> pax, String key, long otherwise) throws IOException {
        byte[] text = pax.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(new String(text, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            throw new IOException("damaged tar: no number in " + key, e);
        }
    }

    /** Octal text, or GNU's binary form when the first bit is set. */
    static long number(byte[] block, int at, int length) throws IOException {
        if ((block[at] & 0x80) != 0) {
            long value = (block[at] & 0x40) != 0 ? -1L << 6 | block[at] & 0x3f : block[at] & 0x3f;
            for (int i = at + 1; i < at + length; i++) {
                value = value << 8 | block[i] & 0xff;
            }
            return value;
        }
        long value = 0;
        int i = at;
        while (i < at + length && (block[i] == ' ' || block[i] == 0)) {
            i++;
        }
        while (i < at + length && block[i] != 0 && block[i] != ' ') {
            if (block[i] < '0' || block[i] > '7') {
                throw new IOException("damaged tar: no number in a header");
            }
            value = value << 3 | block[i++] - '0';
        }
        return value;
    }

    private static boolean hasChecksum(byte[] block) {
        long told;
        try {
            told = number(block, 148, 8);
        } catch (IOException e) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            byte b = i >= 148 && i < 156 ? (byte) ' ' : block[i];
            unsigned += b & 0xff;
            signed += b;
        }
        return told == unsigned || told == signed;
    }

    private static boolean isZero(byte[] block) {
        for (int i = 0; i < BLOCK; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private byte @Nullable [] readBlock() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length == 0) {
            return null;
        }
        if (block.length < BLOCK) {
            throw new EOFException("the tar ends within a header");
        }
        return block;
    }

    private void skip(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw new EOFException("the tar ends too early");
        }
    }

    private void skipContent() throws IOException {
        Content last = content;
        if (last != null) {
            content = null;
            skip(last.left + last.padding);
        }
    }

    /** The content of the entry that {@link #next} returned last. Closing it does nothing. */
    public InputStream content() {
        Content current = content;
        if (current == null) {
            return InputStream.nullInputStream();
        }
        return current.sparse == null ? current : current.sparse.expand(current);
    }

    /** Reads all of the current entry. */
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
    private final class Content extends InputStream {
        private final @Nullable SparseMap sparse;
        private final long padding;
        private long left;

        Content(long size, @Nullable SparseMap sparse) {
            this.sparse = sparse;
            this.left = size;
            long whole = sparse == null ? size : size + sparse.mapBytes();
            this.padding = (BLOCK - whole % BLOCK) % BLOCK;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the tar ends within a file");
            }
            left -= read;
            return read;
        }
    }
}
