package io.dflint.builder.tar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The PAX records of an entry, lines of the form {@code length key=value}. Records of an entry override those of the
 * archive, which are shared instead of copied, since an archive may have many entries.
 */
final class PaxRecords {
    private static final String XATTR = "SCHILY.xattr.";
    /** The limit in bytes for the names and values of a file's attributes on Linux. */
    private static final int MAX_XATTRS = 1 << 17;
    /** The longest modification time: seconds as a 64-bit number and nine decimal digits, with a margin. */
    private static final int MAX_TIME = 40;

    private final @Nullable PaxRecords global;
    private final Map<String, byte[]> records = new HashMap<>();
    /** The values of repeated keys, used by the oldest sparse format, each preceded by a comma. */
    private @Nullable ByteArrayOutputStream sparse;

    private @Nullable SortedMap<String, byte[]> xattrs;

    /** @param global the records of the archive; null if these are the records of the archive */
    PaxRecords(@Nullable PaxRecords global) {
        this.global = global;
    }

    /**
     * Reads the content of a header.
     *
     * @throws IOException if it is damaged
     */
    void read(byte[] content) throws IOException {
        int at = 0;
        while (at < content.length) {
            int space = at;
            int length = 0;
            while (space < content.length
                    && content[space] >= '0'
                    && content[space] <= '9'
                    && length <= content.length) {
                length = length * 10 + content[space++] - '0';
            }
            int end = at + length;
            if (space >= content.length || content[space] != ' ' || end > content.length || end <= space + 1) {
                throw damaged();
            }
            int equals = space + 1;
            while (equals < end && content[equals] != '=') {
                equals++;
            }
            if (content[end - 1] != '\n' || equals == end) {
                throw damaged();
            }
            String key = new String(content, space + 1, equals - space - 1, StandardCharsets.UTF_8);
            put(key, Arrays.copyOfRange(content, equals + 1, end - 1));
            at = end;
        }
        xattrs = null;
    }

    private static IOException damaged() {
        return new IOException("damaged tar: invalid PAX header");
    }

    private void put(String key, byte[] value) {
        if (key.equals("GNU.sparse.offset") || key.equals("GNU.sparse.numbytes")) {
            ByteArrayOutputStream known = sparse;
            if (known == null) {
                known = new ByteArrayOutputStream();
                sparse = known;
            } else {
                known.write(',');
            }
            known.writeBytes(value);
        } else {
            records.put(key, value);
        }
    }

    /** Returns the value of a record, or null if there is none. */
    byte @Nullable [] get(String key) {
        byte[] own = records.get(key);
        return own != null || global == null ? own : global.get(key);
    }

    byte[] get(String key, byte[] otherwise) {
        byte[] value = get(key);
        return value == null ? otherwise : value;
    }

    /** The offsets and lengths of a sparse file, separated by commas, or null if there are none. */
    byte @Nullable [] sparseMap() {
        return sparse != null ? sparse.toByteArray() : get("GNU.sparse.map");
    }

    long number(String key, long otherwise) throws IOException {
        byte[] text = get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(new String(text, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            throw new IOException("damaged tar: invalid number in " + key, e);
        }
    }

    /** The modification time, which may have fractions of a second. */
    Instant modified(long seconds) {
        byte[] text = get("mtime");
        if (text != null && text.length <= MAX_TIME && isDecimal(text)) {
            try {
                BigDecimal exact = new BigDecimal(new String(text, StandardCharsets.ISO_8859_1));
                BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
                return Instant.ofEpochSecond(
                        whole.longValueExact(),
                        exact.subtract(whole).movePointRight(9).longValue());
            } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
                // An invalid time counts as absent.
            }
        }
        return Instant.ofEpochSecond(Math.clamp(seconds, -(1L << 50), 1L << 50));
    }

    /** Reports whether a number has no exponent: {@code 1e999999999} is a number with a billion digits. */
    private static boolean isDecimal(byte[] text) {
        for (byte b : text) {
            if ((b < '0' || b > '9') && b != '.' && b != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * The extended attributes.
     *
     * @throws IOException if there are more than a file can have
     */
    SortedMap<String, byte[]> xattrs() throws IOException {
        SortedMap<String, byte[]> known = xattrs;
        if (known == null) {
            known = readXattrs();
            xattrs = known;
        }
        return known;
    }

    private SortedMap<String, byte[]> readXattrs() throws IOException {
        SortedMap<String, byte[]> found = global == null ? TarHeader.NO_XATTRS : global.xattrs();
        boolean own = false;
        long bytes = 0;
        for (Map.Entry<String, byte[]> record : records.entrySet()) {
            if (record.getKey().startsWith(XATTR)) {
                if (!own) {
                    found = new TreeMap<>(found);
                    own = true;
                }
                bytes += record.getKey().length() + record.getValue().length;
                if (bytes > MAX_XATTRS) {
                    throw new IOException("damaged tar: an entry has too many extended attributes");
                }
                found.put(record.getKey().substring(XATTR.length()), record.getValue());
            }
        }
        return found;
    }
}
