package io.dflint.builder.tar;

import io.dflint.builder.stream.BlockInput;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The positions of the stored pieces of a sparse file, in GNU's own format and in its three PAX formats. */
final class SparseMap {
    private static final int MAX_PIECES = 1 << 20;

    private record Piece(long offset, long length) {}

    private final List<Piece> pieces;
    private final long realSize;
    private final long stored;
    private final long mapBytes;

    private SparseMap(List<Piece> pieces, long realSize, long stored, long mapBytes) throws IOException {
        long end = 0;
        long sum = 0;
        for (Piece piece : pieces) {
            if (piece.offset < end || piece.length < 0 || piece.length > realSize - piece.offset) {
                throw damaged();
            }
            end = piece.offset + piece.length;
            sum += piece.length;
        }
        if (sum != stored) {
            throw damaged();
        }
        this.pieces = pieces;
        this.realSize = realSize;
        this.stored = stored;
        this.mapBytes = mapBytes;
    }

    private static IOException damaged() {
        return new IOException("damaged tar: invalid map of a sparse file");
    }

    long realSize() {
        return realSize;
    }

    /** The size of the content in the tar in bytes, after the map. */
    long stored() {
        return stored;
    }

    /** The size of the part of the map that counts as content and has already been read, in bytes. */
    long mapBytes() {
        return mapBytes;
    }

    /**
     * Returns the map of an entry, or null if it is not sparse. Reads the part of the map that precedes the content.
     */
    static @Nullable SparseMap of(char flag, byte[] block, PaxRecords pax, long size, InputStream in)
            throws IOException {
        if (flag == 'S') {
            return gnu(block, size, in);
        }
        byte[] real = pax.get("GNU.sparse.realsize");
        if (real != null && pax.get("GNU.sparse.major") != null) {
            return leading(number(real), size, in);
        }
        byte[] map = pax.sparseMap();
        byte[] total = pax.get("GNU.sparse.size");
        if (map != null && total != null) {
            List<Piece> pieces = new ArrayList<>();
            String[] numbers = new String(map, StandardCharsets.ISO_8859_1).split(",", 2 * MAX_PIECES);
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                pieces.add(new Piece(number(numbers[i]), number(numbers[i + 1])));
            }
            return new SparseMap(pieces, number(total), size, 0);
        }
        return null;
    }

    /** The header has four pieces, and each following block 21. */
    private static SparseMap gnu(byte[] header, long size, InputStream in) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        read(header, 386, 4, pieces);
        boolean more = header[482] != 0;
        while (more) {
            byte[] block = in.readNBytes(TarBlock.SIZE);
            if (block.length < TarBlock.SIZE || pieces.size() > MAX_PIECES) {
                throw damaged();
            }
            read(block, 0, 21, pieces);
            more = block[504] != 0;
        }
        return new SparseMap(pieces, TarBlock.number(header, 483, 12), size, 0);
    }

    private static void read(byte[] block, int from, int count, List<Piece> pieces) throws IOException {
        for (int i = 0; i < count; i++) {
            int at = from + 24 * i;
            if (block[at] == 0) {
                return;
            }
            pieces.add(new Piece(TarBlock.number(block, at, 12), TarBlock.number(block, at + 12, 12)));
        }
    }

    /**
     * Reads the map of PAX 1.0: decimal numbers on separate lines at the start of the content, padded to a whole block.
     */
    private static SparseMap leading(long realSize, long size, InputStream in) throws IOException {
        Lines lines = new Lines(in, size);
        long count = lines.number();
        if (count < 0 || count > MAX_PIECES) {
            throw damaged();
        }
        List<Piece> pieces = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long offset = lines.number();
            pieces.add(new Piece(offset, lines.number()));
        }
        long mapBytes = lines.finishBlock();
        return new SparseMap(pieces, realSize, size - mapBytes, mapBytes);
    }

    private static final class Lines {
        private final InputStream in;
        private final long limit;
        private long read;

        Lines(InputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        long number() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = next(); b != '\n'; b = next()) {
                if (line.size() > 20) {
                    throw damaged();
                }
                line.write(b);
            }
            return SparseMap.number(line.toByteArray());
        }

        private int next() throws IOException {
            int b = read < limit ? in.read() : -1;
            if (b < 0) {
                throw damaged();
            }
            read++;
            return b;
        }

        long finishBlock() throws IOException {
            while (read % TarBlock.SIZE != 0) {
                next();
            }
            return read;
        }
    }

    private static long number(byte[] text) throws IOException {
        return number(new String(text, StandardCharsets.ISO_8859_1));
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    /** Returns the content of the file including its holes. */
    InputStream expand(InputStream content) {
        return new BlockInput() {
            private long position;
            private int piece;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (position >= realSize) {
                    return -1;
                }
                while (piece < pieces.size() && position >= pieces.get(piece).offset + pieces.get(piece).length) {
                    piece++;
                }
                Piece next = piece < pieces.size() ? pieces.get(piece) : new Piece(realSize, 0);
                if (position < next.offset) {
                    int hole = (int) Math.min(length, next.offset - position);
                    java.util.Arrays.fill(bytes, offset, offset + hole, (byte) 0);
                    position += hole;
                    return hole;
                }
                int read = content.read(bytes, offset, (int) Math.min(length, next.offset + next.length - position));
                if (read < 0) {
                    throw new EOFException("unexpected end of the tar within a file");
                }
                position += read;
                return read;
            }
        };
    }
}
