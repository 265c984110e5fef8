package io.dflint.builder.tar;

import io.dflint.text.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Converts file names to text and back without loss. On Linux, a name consists of bytes. Bytes that are not UTF-8
 * become lone low surrogates ({@code U+DC80} to {@code U+DCFF}), which do not occur in decoded text otherwise.
 */
public final class RawNames {
    private static final int ESCAPED = 0xDC00;
    private static final int MAX_SHOWN = 200;
    private static final HexFormat HEX = HexFormat.of();

    private RawNames() {}

    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    public static String decode(byte[] bytes, int offset, int length) {
        boolean ascii = true;
        for (int i = offset; i < offset + length; i++) {
            ascii &= bytes[i] >= 0;
        }
        if (ascii) {
            return new String(bytes, offset, length, StandardCharsets.US_ASCII);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate(length);
        while (in.hasRemaining()) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                break;
            }
            for (int i = result.length(); i > 0; i--) {
                out.put((char) (ESCAPED | (in.get() & 0xff)));
            }
        }
        return out.flip().toString();
    }

    public static byte[] encode(String name) {
        if (!isEscaped(name)) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
        ByteBuffer out = ByteBuffer.allocate(name.length() * 3);
        int plain = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || isEscaped(name, i)) {
                out.put(name.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                if (i < name.length()) {
                    out.put((byte) name.charAt(i));
                }
                plain = i + 1;
            }
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** Reports whether a name contains bytes that are not UTF-8. */
    public static boolean isEscaped(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isEscaped(name, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscaped(String name, int at) {
        char c = name.charAt(at);
        return c >= ESCAPED + 0x80
                && c <= ESCAPED + 0xff
                && (at == 0 || !Character.isHighSurrogate(name.charAt(at - 1)));
    }

    /**
     * Returns a name for a message on one line: bytes that are not UTF-8 and control characters appear as {@code
     * \\xNN}, and long names are truncated.
     */
    public static String printable(String name) {
        int length = Math.min(name.length(), MAX_SHOWN);
        StringBuilder text = new StringBuilder(length + 8);
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (isEscaped(name, i) || c < ' ' || c >= '\u007f' && c < '\u00a0') {
                text.append("\\x").append(HEX.toHexDigits((byte) c));
            } else {
                text.append(Printable.of(c));
            }
        }
        return length < name.length() ? text.append('…').toString() : text.toString();
    }

    /** Compares names by their bytes, as Linux tools sort them. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // Only from here on may the order of UTF-16 differ from that of bytes, and only above ASCII.
                return a < 0x80 && b < 0x80 ? a - b : compareBytes(left.substring(i), right.substring(i));
            }
        }
        return left.length() - right.length();
    }

    private static int compareBytes(String left, String right) {
        return java.util.Arrays.compareUnsigned(encode(left), encode(right));
    }
}
