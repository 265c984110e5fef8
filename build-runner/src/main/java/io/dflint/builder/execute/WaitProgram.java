package io.dflint.builder.execute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A program for Linux on x86-64 that ends after six hours: a minimal ELF file that calls nanosleep and exit. A
 * container needs a program, and an image need not contain one that waits.
 */
final class WaitProgram {
    private static final int SECONDS = 6 * 60 * 60;
    private static final int ENTRY = 0x78;
    private static final long ADDRESS = 0x400000;
    private static final int TIME = 32;

    private static final int[] CODE = {
        0xb8, 35, 0, 0, 0, // mov eax, 35 (nanosleep)
        0x48, 0x8d, 0x3d, TIME - 12, 0, 0, 0, // lea rdi, [rip + time]
        0x31, 0xf6, // xor esi, esi
        0x0f, 0x05, // syscall
        0xb8, 60, 0, 0, 0, // mov eax, 60 (exit)
        0x31, 0xff, // xor edi, edi
        0x0f, 0x05, // syscall
    };

    private WaitProgram() {}

    static byte[] bytes() {
        int length = ENTRY + TIME + 16;
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x7f).put("ELF".getBytes(StandardCharsets.US_ASCII));
        // 64 bits, little-endian, version 1.
        file.put((byte) 2).put((byte) 1).put((byte) 1).position(16);
        // An executable for x86-64.
        file.putShort((short) 2).putShort((short) 62).putInt(1);
        file.putLong(ADDRESS + ENTRY).putLong(0x40).putLong(0).putInt(0);
        // One program header, no sections.
        file.putShort((short) 0x40).putShort((short) 0x38).putShort((short) 1);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        // The entire file, readable and executable.
        file.putInt(1).putInt(5).putLong(0).putLong(ADDRESS).putLong(ADDRESS);
        file.putLong(length).putLong(length).putLong(0x1000);
        for (int b : CODE) {
            file.put((byte) b);
        }
        file.putLong(ENTRY + TIME, SECONDS);
        return file.array();
    }
}
