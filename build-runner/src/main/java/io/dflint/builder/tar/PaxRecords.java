package io.dflint.builder.tar;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What PAX headers tell about an entry: {@code length key=value} lines. */
final class PaxRecords {
    private static final String XATTR = "SCHILY.xattr.";

    private PaxRecords() {}

    /** Reads the content of a header. */
    static void read(byte[] records, Map<String, byte[]> into) throws IOException {
        int at = 0;
        while (at < records.length) {
            int space = at;
            int length = 0;
            while (space < records.length
                    && records[space] >= '0'
                    && records[space] <= '9'
                    && length <= records.length) {
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
                SparseMap.put(into, key, Arrays.copyOfRange(records, equals + 1, end - 1));
            }
            at = end;
        }
    }

    static long number(Map<String, byte[]> pax, String key, long otherwise) throws IOException {
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

    /** The time of change, which may have fractions of a second. */
    static Instant modified(Map<String, byte[]> pax, long seconds) {
        byte[] text = pax.get("mtime");
        if (text != null) {
            try {
                BigDecimal exact = new BigDecimal(new String(text, StandardCharsets.ISO_8859_1));
                BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
                return Instant.ofEpochSecond(
                        whole.longValueExact(),
                        exact.subtract(whole).movePointRight(9).longValue());
            } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
                // As if it were not there.
            }
        }
        return Instant.ofEpochSecond(Math.clamp(seconds, -(1L << 50), 1L << 50));
    }

    static SortedMap<String, byte[]> xattrs(Map<String, byte[]> pax) {
        SortedMap<String, byte[]> found = TarHeader.NO_XATTRS;
        for (Map.Entry<String, byte[]> record : pax.entrySet()) {
            if (record.getKey().startsWith(XATTR)) {
                if (found.isEmpty()) {
                    found = new TreeMap<>();
                }
                found.put(record.getKey().substring(XATTR.length()), record.getValue());
            }
        }
        return found;
    }
}
