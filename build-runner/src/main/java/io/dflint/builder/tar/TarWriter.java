package io.dflint.builder.tar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes reproducible tars that depend only on the entries: ustar headers without user names, times in whole seconds,
 * and PAX headers only for what ustar cannot represent (long or non-ASCII names, large numbers, extended attributes).
 */
public final class TarWriter implements AutoCloseable {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 155;
    private static final long MAX_OCTAL_7 = 07777777L;
    private static final long MAX_OCTAL_11 = 077777777777L;

    private final OutputStream out;
    private final byte[] buffer = new byte[64 * 1024];

    /** Creates a writer for a stream, which {@link #close} does not close. */
    public TarWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds an entry without content. */
    public void put(TarHeader header) throws IOException {
        if (header.size() != 0) {
            throw new IllegalArgumentException("content is missing: " + header.name());
        }
        writeHeader(header);
    }

    /** Adds a file. The content must have the size given in the header. */
    public void put(TarHeader header, byte[] content) throws IOException {
        if (header.size() != content.length) {
            throw new IllegalArgumentException("size of " + header.name());
        }
        writeHeader(header);
        out.write(content);
        pad(content.length);
    }

    /**
     * Adds a file with content from a stream, which is not closed.
     *
     * @throws IOException if that fails, also if the length of the stream differs from the header because the file
     *     changed
     */
    public void put(TarHeader header, InputStream content) throws IOException {
        writeHeader(header);
        long left = header.size();
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw changed(header);
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        if (content.read() >= 0) {
            throw changed(header);
        }
        pad(header.size());
    }

    /** Content that can write itself to a stream. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Adds a file with content written by its source.
     *
     * @throws IOException if that fails, also if the length differs from the header because something changed
     */
    public void put(TarHeader header, Source content) throws IOException {
        writeHeader(header);
        Exactly exactly = new Exactly(header);
        content.writeTo(exactly);
        if (exactly.left > 0) {
            throw changed(header);
        }
        pad(header.size());
    }

    /** Accepts no more bytes than the header announces. */
    private final class Exactly extends OutputStream {
        private final TarHeader header;
        private long left;

        Exactly(TarHeader header) {
            this.header = header;
            this.left = header.size();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > left) {
                throw changed(header);
            }
            left -= length;
            out.write(bytes, offset, length);
        }
    }

    private static IOException changed(TarHeader header) {
        return new IOException(RawNames.printable(header.name())
                + " changed its size while it was read; try again when the file no longer changes");
    }

    private void pad(long size) throws IOException {
        int rest = (int) (size % BLOCK);
        if (rest != 0) {
            out.write(new byte[BLOCK - rest]);
        }
    }

    private void writeHeader(TarHeader header) throws IOException {
        boolean folder = header.type() == TarHeader.Type.FOLDER;
        byte[] name = RawNames.encode(folder ? header.name() + "/" : header.name());
        byte[] link = RawNames.encode(header.link());
        ByteArrayOutputStream pax = new ByteArrayOutputStream();
        int split = split(name);
        if (split < 0 || !isAscii(name)) {
            record(pax, "path", name);
        }
        if (link.length > NAME || !isAscii(link)) {
            record(pax, "linkpath", link);
        }
        number(pax, "size", header.size(), MAX_OCTAL_11);
        number(pax, "uid", header.uid(), MAX_OCTAL_7);
        number(pax, "gid", header.gid(), MAX_OCTAL_7);
        long seconds = header.modified().getEpochSecond();
        number(pax, "mtime", seconds, MAX_OCTAL_11);
        for (Map.Entry<String, byte[]> attribute : header.xattrs().entrySet()) {
            record(pax, "SCHILY.xattr." + attribute.getKey(), attribute.getValue());
        }
        if (pax.size() > 0) {
            byte[] records = pax.toByteArray();
            byte[] paxName = "PaxHeaders.0/entry".getBytes(StandardCharsets.US_ASCII);
            writeBlock(paxName, paxName.length, 'x', 0644, 0, 0, records.length, 0, new byte[0], 0, 0);
            out.write(records);
            pad(records.length);
        }
        writeBlock(
                name,
                split,
                header.type().flag(),
                header.mode(),
                clip(header.uid(), MAX_OCTAL_7),
                clip(header.gid(), MAX_OCTAL_7),
                clip(header.size(), MAX_OCTAL_11),
                clip(seconds, MAX_OCTAL_11),
                link,
                header.deviceMajor(),
                header.deviceMinor());
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static long clip(long number, long most) {
        return number < 0 || number > most ? 0 : number;
    }

    private static void number(ByteArrayOutputStream pax, String key, long value, long most) throws IOException {
        if (value < 0 || value > most) {
            record(pax, key, Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Writes {@code length key=value\n}, where the length includes itself. */
    private static void record(ByteArrayOutputStream pax, String key, byte[] value) throws IOException {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        int rest = name.length + value.length + 3;
        int length = rest + Integer.toString(rest).length();
        if (rest + Integer.toString(length).length() != length) {
            length = rest + Integer.toString(length).length();
        }
        pax.write((length + " ").getBytes(StandardCharsets.US_ASCII));
        pax.write(name);
        pax.write('=');
        pax.write(value);
        pax.write('\n');
    }

    /**
     * Returns where to split a name into prefix and name: the index of a slash, the length if the name fits as a whole,
     * or -1 if it does not fit.
     */
    private static int split(byte[] name) {
        if (name.length <= NAME) {
            return name.length;
        }
        for (int i = Math.min(PREFIX, name.length - 2); i > 0; i--) {
            if (name[i] == '/') {
                return name.length - i - 1 <= NAME ? i : -1;
            }
        }
        return -1;
    }

    private void writeBlock(
            byte[] name,
            int split,
            char flag,
            int mode,
            long uid,
            long gid,
            long size,
            long seconds,
            byte[] link,
            int deviceMajor,
            int deviceMinor)
            throws IOException {
        byte[] block = new byte[BLOCK];
        if (split == name.length || split < 0) {
            System.arraycopy(name, 0, block, 0, Math.min(name.length, NAME));
        } else {
            System.arraycopy(name, 0, block, 345, split);
            System.arraycopy(name, split + 1, block, 0, name.length - split - 1);
        }
        octal(block, 100, 8, mode);
        octal(block, 108, 8, uid);
        octal(block, 116, 8, gid);
        octal(block, 124, 12, size);
        octal(block, 136, 12, seconds);
        block[156] = (byte) flag;
        System.arraycopy(link, 0, block, 157, Math.min(link.length, NAME));
        System.arraycopy("ustar\0".getBytes(StandardCharsets.US_ASCII), 0, block, 257, 6);
        block[263] = '0';
        block[264] = '0';
        octal(block, 329, 8, deviceMajor);
        octal(block, 337, 8, deviceMinor);
        java.util.Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        octal(block, 148, 7, sum);
        out.write(block);
    }

    /** Writes octal digits and a terminating NUL. */
    private static void octal(byte[] block, int at, int length, long number) {
        long rest = number;
        for (int i = at + length - 2; i >= at; i--) {
            block[i] = (byte) ('0' + (rest & 7));
            rest >>>= 3;
        }
        block[at + length - 1] = 0;
    }

    /** Ends the archive. */
    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.flush();
    }
}
