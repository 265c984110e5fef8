package io.dflint.distribution.training;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The part of the tar format that {@link DaemonStub} needs: files and directories with short names. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;

    private Tar() {}

    /** Returns a tar with one entry; a directory if the name ends with a slash. */
    static byte[] of(String name, byte[] content) {
        byte[] tar = new byte[BLOCK + blocks(content.length) + 2 * BLOCK];
        boolean folder = name.endsWith("/");
        put(tar, 0, name);
        put(tar, MODE, folder ? "0000755\0" + "0000000\0".repeat(2) : "0000644\0" + "0000000\0".repeat(2));
        put(tar, SIZE, octal(content.length, SIZE_LENGTH) + octal(0, SIZE_LENGTH));
        put(tar, TYPE, folder ? "5" : "0");
        put(tar, MAGIC, "ustar\0" + "00");
        put(tar, CHECKSUM, " ".repeat(CHECKSUM_LENGTH));
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += tar[i];
        }
        put(tar, CHECKSUM, octal(sum, CHECKSUM_LENGTH));
        System.arraycopy(content, 0, tar, BLOCK, content.length);
        return tar;
    }

    /** Returns the files of a tar by name. */
    static Map<String, byte[]> files(byte[] tar) {
        Map<String, byte[]> files = new HashMap<>();
        int at = 0;
        while (at + BLOCK <= tar.length && tar[at] != 0) {
            String name = new String(tar, at, NAME_LENGTH, UTF_8);
            int size = Integer.parseInt(
                    new String(tar, at + SIZE, SIZE_LENGTH, US_ASCII)
                            .replace("\0", "")
                            .strip(),
                    8);
            at += BLOCK;
            files.put(name.substring(0, name.indexOf('\0')), Arrays.copyOfRange(tar, at, at + size));
            at += blocks(size);
        }
        return files;
    }

    private static int blocks(int size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static String octal(int number, int length) {
        return String.format(Locale.ROOT, "%0" + (length - 1) + "o\0", number);
    }

    private static void put(byte[] tar, int at, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, tar, at, bytes.length);
    }
}
