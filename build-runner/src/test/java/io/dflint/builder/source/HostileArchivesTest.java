package io.dflint.builder.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dflint.builder.Trees;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Archives that were made to do harm: each is read in time and memory that its size explains, or is rejected with one line. A
 * new case is a line in {@link #archives}.
 */
class HostileArchivesTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);

    /** An archive and the start of the message that rejects it; empty for one that is accepted. */
    private record Case(String name, Archive archive, String message) {}

    private interface Archive {
        byte[] bytes() throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> archives() {
        return Stream.of(
                        new Case("a time of a billion digits", () -> withPax("mtime=1e999999999"), ""),
                        new Case("a time of many digits", () -> withPax("mtime=" + "9".repeat(100_000)), ""),
                        new Case(
                                "a size that is no number",
                                () -> withPax("size=x"),
                                "damaged tar: invalid number in size"),
                        new Case(
                                "a size of 20 digits",
                                () -> withPax("size=" + "9".repeat(20)),
                                "damaged tar: invalid number"),
                        new Case("a negative size", () -> withPax("size=-1"), "damaged tar: negative size"),
                        new Case(
                                "a record without an end",
                                () -> withRecords("6 abc="),
                                "damaged tar: invalid PAX header"),
                        new Case(
                                "a record without a value",
                                () -> withRecords("6 abc\n"),
                                "damaged tar: invalid PAX header"),
                        new Case(
                                "a record that is too long",
                                () -> withRecords("99 a=b\n"),
                                "damaged tar: invalid PAX header"),
                        new Case(
                                "a record of length 0",
                                () -> withRecords("0 a=b\n"),
                                "damaged tar: invalid PAX header"),
                        new Case("no length at all", () -> withRecords("a=b\n"), "damaged tar: invalid PAX header"),
                        new Case("600,000 pieces of a sparse file", HostileArchivesTest::manyPieces, ""),
                        new Case(
                                "a sparse file of 8 EiB",
                                HostileArchivesTest::hugeSparse,
                                "no space for a file of 9223372036854775807 bytes in "),
                        new Case("60,000 times the same directory", HostileArchivesTest::sameDirectory, ""),
                        new Case("60,000 times the same file", HostileArchivesTest::sameFile, ""),
                        new Case("60,000 hard links", HostileArchivesTest::hardLinks, ""),
                        new Case(
                                "a path 10,000 deep", () -> one("d/".repeat(10_000) + "f"), "the archive's entry d/d/"),
                        new Case(
                                "a path that links make deep",
                                HostileArchivesTest::deepByLinks,
                                "the archive's entry "),
                        new Case("many attributes for all", HostileArchivesTest::globalAttributes, "damaged tar: "),
                        new Case(
                                "headers without end",
                                HostileArchivesTest::manyHeaders,
                                "damaged tar: the headers of an entry"),
                        new Case(
                                "a name that leads out", () -> one("../f"), "the archive's entry ../f leads out of it"))
                .map(each -> DynamicTest.dynamicTest(each.name, () -> check(each)));
    }

    private static void check(Case each) throws IOException {
        ByteArrayInputStream archive = new ByteArrayInputStream(each.archive.bytes());
        if (each.message.isEmpty()) {
            try (TarTree tree = TarTree.read(archive)) {
                assertThat(Trees.paths(tree)).isNotEmpty();
            }
            return;
        }
        Throwable problem = catchThrowable(() -> TarTree.read(archive).close());
        assertThat(problem).isInstanceOf(IOException.class).hasMessageStartingWith(each.message);
        assertThat(problem.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
    }

    private static byte[] one(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(bytes)) {
            writer.put(TarHeader.file(name, 0644, 0, 0, 0, TIME), new byte[0]);
        }
        return bytes.toByteArray();
    }

    private static byte[] withPax(String record) throws IOException {
        int length = record.length() + 2;
        int digits = Integer.toString(length).length();
        length += Integer.toString(length + digits).length();
        return withRecords(length + " " + record + "\n");
    }

    private static byte[] withRecords(String records) throws IOException {
        return join(header('x', records), one("f"));
    }

    /** A header of its own kind in front of an entry. */
    private static byte[] header(char kind, String content) {
        byte[] bytes = content.getBytes(ISO_8859_1);
        byte[] block = new byte[512 + (bytes.length + 511) / 512 * 512];
        put(block, 0, "pax");
        put(block, 100, "0000644\0");
        put(block, 108, "0000000\0");
        put(block, 116, "0000000\0");
        put(block, 124, String.format(java.util.Locale.ROOT, "%011o\0", bytes.length));
        put(block, 136, "00000000000\0");
        put(block, 148, "        ");
        block[156] = (byte) kind;
        put(block, 257, "ustar\00000");
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += block[i] & 0xff;
        }
        put(block, 148, String.format(java.util.Locale.ROOT, "%06o\0 ", sum));
        System.arraycopy(bytes, 0, block, 512, bytes.length);
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] manyPieces() throws IOException {
        StringBuilder records =
                new StringBuilder("22 GNU.sparse.major=0\n22 GNU.sparse.minor=0\n30 GNU.sparse.size=1000000000\n");
        for (int i = 0; i < 300_000; i++) {
            records.append("23 GNU.sparse.offset=0\n25 GNU.sparse.numbytes=0\n");
        }
        return withRecords(records.toString());
    }

    private static byte[] hugeSparse() throws IOException {
        return withRecords(
                "22 GNU.sparse.major=0\n22 GNU.sparse.minor=1\n39 GNU.sparse.size=9223372036854775807\n22 GNU.sparse.map=0,0\n");
    }

    private static byte[] sameDirectory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(bytes)) {
            for (int i = 0; i < 10_000; i++) {
                writer.put(TarHeader.file("d/" + i, 0644, 0, 0, 0, TIME), new byte[0]);
            }
            for (int i = 0; i < 60_000; i++) {
                writer.put(TarHeader.folder("d", 0755, 0, 0, TIME));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] sameFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(bytes)) {
            for (int i = 0; i < 60_000; i++) {
                writer.put(TarHeader.file("f", 0644, 0, 0, 0, TIME), new byte[0]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] hardLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(bytes)) {
            writer.put(TarHeader.file("f", 0644, 0, 0, 1 << 20, TIME), new byte[1 << 20]);
            for (int i = 0; i < 60_000; i++) {
                writer.put(new TarHeader(
                        "l" + i, TarHeader.Type.HARD_LINK, 0644, 0, 0, 0, TIME, "f", 0, 0, TarHeader.NO_XATTRS));
            }
        }
        return bytes.toByteArray();
    }

    /** Each link leads to the directory before it, so the path grows with every entry. */
    private static byte[] deepByLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(bytes)) {
            String part = "d".repeat(200);
            String at = "";
            for (int i = 0; i < 40; i++) {
                writer.put(TarHeader.folder(at + part, 0755, 0, 0, TIME));
                writer.put(TarHeader.symbolicLink("l" + i, at + part, 0, 0, TIME));
                at = "l" + i + "/";
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] globalAttributes() throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 100_000; i < 160_000; i++) {
            records.append("30 SCHILY.xattr.user.").append(i).append("=x\n");
        }
        return join(header('g', records.toString()), one("f"));
    }

    private static byte[] manyHeaders() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 70_000; i++) {
            bytes.writeBytes(header('x', "8 a=bcd\n"));
        }
        bytes.writeBytes(one("f"));
        return bytes.toByteArray();
    }
}
