package io.dflint.builder.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the fields of a header block: names, numbers and the checksum. */
final class TarBlock {
    static final int SIZE = 512;

    private TarBlock() {}

    /** Returns the name including the prefix of ustar. */
    static byte[] name(byte[] block) {
        byte[] name = field(block, 0, 100);
        boolean posix = new String(block, 257, 6, StandardCharsets.ISO_8859_1).equals("ustar\0");
        byte[] prefix = posix ? field(block, 345, 155) : new byte[0];
        if (prefix.length == 0) {
            return name;
        }
        byte[] joined = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        joined[prefix.length] = '/';
        System.arraycopy(name, 0, joined, prefix.length + 1, name.length);
        return joined;
    }

    /** Returns the bytes before the first zero. */
    static byte[] cString(byte[] bytes) {
        return field(bytes, 0, bytes.length);
    }

    /** Returns the bytes of a field before the first zero. */
    static byte[] field(byte[] block, int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(block, at, end);
    }

    /** Reads an octal number, or GNU's binary form if the first bit is set. */
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
                throw new IOException("damaged tar: invalid number in a header");
            }
            value = value << 3 | block[i++] - '0';
        }
        return value;
    }

    static boolean hasChecksum(byte[] block) {
        long told;
        try {
            told = number(block, 148, 8);
        } catch (IOException e) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < SIZE; i++) {
            byte b = i >= 148 && i < 156 ? (byte) ' ' : block[i];
            unsigned += b & 0xff;
            signed += b;
        }
        return told == unsigned || told == signed;
    }

    static boolean isZero(byte[] block) {
        for (int i = 0; i < SIZE; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
