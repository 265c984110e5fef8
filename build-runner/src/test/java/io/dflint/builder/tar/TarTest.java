package io.dflint.builder.tar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);

    /** Writes one entry and reads it back. */
    private static TarHeader roundTrip(TarHeader header, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(bytes)) {
            if (header.type() == TarHeader.Type.FILE) {
                writer.put(header, content);
            } else {
                writer.put(header);
            }
        }
        assertThat(bytes.size() % 512).isZero();
        TarReader reader = new TarReader(new ByteArrayInputStream(bytes.toByteArray()));
        TarHeader read = reader.next();
        assertThat(read).isNotNull();
        assertThat(reader.readContent()).isEqualTo(content);
        assertThat(reader.next()).isNull();
        return java.util.Objects.requireNonNull(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "dir/file",
                "ünïcode/日本",
                "with space",
                "-dash",
                "new\nline",
                "byte\uDCFFs",
            })
    void keepsNames(String name) throws IOException {
        byte[] content = "hello".getBytes(UTF_8);
        TarHeader header = TarHeader.file(name, 04755, 1, 2, content.length, TIME);
        assertThat(roundTrip(header, content)).isEqualTo(header);
        TarHeader link = TarHeader.symbolicLink("link", name, 0, 0, TIME);
        assertThat(roundTrip(link, new byte[0])).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 98, 99, 100, 101, 102, 154, 155, 156, 200, 255, 256, 257, 300, 1000, 5000})
    void keepsNamesOfAnyLength(int length) throws IOException {
        String flat = "n".repeat(length);
        assertThat(roundTrip(TarHeader.file(flat, 0644, 0, 0, 0, TIME), new byte[0])
                        .name())
                .isEqualTo(flat);
        String deep = "d/".repeat(length / 2) + "n";
        assertThat(roundTrip(TarHeader.folder(deep, 0755, 0, 0, TIME), new byte[0]))
                .isEqualTo(TarHeader.folder(deep, 0755, 0, 0, TIME));
    }

    @Test
    void keepsLargeNumbersAndOldTimes() throws IOException {
        TarHeader header = TarHeader.file("f", 0600, 4_000_000_000L, 3_000_000, 0, Instant.ofEpochSecond(-5));
        assertThat(roundTrip(header, new byte[0])).isEqualTo(header);
    }

    @Test
    void keepsBinaryAttributes() throws IOException {
        byte[] capability = {1, 0, 0, 2, 0, 32, 0, 0, (byte) 0xff, '\n', '=', 0};
        TreeMap<String, byte[]> xattrs = new TreeMap<>();
        xattrs.put("security.capability", capability);
        xattrs.put("user.é", "v".getBytes(UTF_8));
        TarHeader header = new TarHeader("f", TarHeader.Type.FILE, 0755, 0, 0, 0, TIME, "", 0, 0, xattrs);
        TarHeader read = roundTrip(header, new byte[0]);
        assertThat(read.xattrs().keySet()).containsExactly("security.capability", "user.é");
        assertThat(read.xattrs().get("security.capability")).isEqualTo(capability);
    }

    @Test
    void writesTheSameBytesForTheSameEntries() throws IOException {
        List<byte[]> tars = new ArrayList<>();
        for (int nanos : new int[] {1, 2}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TarWriter writer = new TarWriter(out)) {
                writer.put(TarHeader.folder("d", 0755, 0, 0, TIME.plusNanos(nanos)));
            }
            tars.add(out.toByteArray());
        }
        assertThat(tars.getFirst()).isEqualTo(tars.getLast());
    }

    @Test
    void noticesAFileThatChangesWhileItIsRead() throws IOException {
        TarWriter writer = new TarWriter(new ByteArrayOutputStream());
        for (int size : new int[] {3, 5}) {
            InputStream content = new ByteArrayInputStream(new byte[size]);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> writer.put(TarHeader.file("f", 0644, 0, 0, 4, TIME), content))
                    .withMessage("f changed its size while it was read; try again when the file no longer changes");
        }
    }

    private static List<String> list(Path tar) throws IOException {
        List<String> names = new ArrayList<>();
        try (TarReader reader = new TarReader(Files.newInputStream(tar))) {
            for (TarHeader header = reader.next(); header != null; header = reader.next()) {
                names.add(header.type() + " " + header.name() + " " + header.size());
            }
        }
        return names;
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /** GNU tar is the judge of both directions. */
    @ParameterizedTest
    @ValueSource(strings = {"v7", "oldgnu", "gnu", "ustar", "posix"})
    void readsWhatGnuTarWrites(String format, @TempDir Path folder) throws Exception {
        Path tree = Files.createDirectories(folder.resolve("t"));
        Files.createDirectories(tree.resolve("d"));
        Files.writeString(tree.resolve("d/f"), "x".repeat(1000));
        Files.createSymbolicLink(tree.resolve("l"), Path.of("d/f"));
        Files.createLink(tree.resolve("m"), tree.resolve("d/f"));
        boolean longNames = !format.equals("v7");
        String name = longNames ? "long-".repeat(18) + "/" + "name-".repeat(15) : "short/name";
        Files.createDirectories(tree.resolve(name).getParent());
        Files.writeString(tree.resolve(name), "y");
        run(folder, "tar", "--format=" + format, "--sort=name", "-cf", "t.tar", "-C", "t", ".");
        assertThat(list(folder.resolve("t.tar")))
                .containsExactlyInAnyOrder(
                        "FOLDER . 0",
                        "FOLDER ./d 0",
                        "FILE ./d/f 1000",
                        "SYMBOLIC_LINK ./l 0",
                        "HARD_LINK ./m 0",
                        "FOLDER ./" + name.substring(0, name.indexOf('/')) + " 0",
                        "FILE ./" + name + " 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldgnu 0.0", "posix 0.0", "posix 0.1", "posix 1.0"})
    void readsSparseFiles(String form, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("sparse");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 1; i < 40; i++) {
                sparse.seek(i * 100_000L);
                sparse.write(("piece " + i).getBytes(UTF_8));
            }
            sparse.setLength(5_000_000);
        }
        String[] words = form.split(" ", -1);
        run(folder, "tar", "--format=" + words[0], "-S", "--sparse-version=" + words[1], "-cf", "s.tar", "sparse");
        assertThat(Files.size(folder.resolve("s.tar"))).isLessThan(1_000_000);
        try (TarReader reader = new TarReader(Files.newInputStream(folder.resolve("s.tar")))) {
            TarHeader header = java.util.Objects.requireNonNull(reader.next());
            assertThat(header.name()).isEqualTo("sparse");
            assertThat(header.size()).isEqualTo(5_000_000);
            assertThat(Arrays.equals(reader.readContent(), Files.readAllBytes(file)))
                    .isTrue();
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void writesWhatGnuTarReads(@TempDir Path folder) throws Exception {
        Path tar = folder.resolve("t.tar");
        String deep = "deep/".repeat(60) + "file";
        try (TarWriter writer = new TarWriter(Files.newOutputStream(tar))) {
            writer.put(TarHeader.folder("d", 0750, 0, 0, TIME));
            writer.put(TarHeader.file("d/ü", 0640, 0, 0, 3, TIME), "abc".getBytes(UTF_8));
            writer.put(TarHeader.file(deep, 0644, 0, 0, 0, TIME), new byte[0]);
            writer.put(TarHeader.symbolicLink("l", "d/ü", 0, 0, TIME));
        }
        run(folder, "tar", "-xf", "t.tar");
        assertThat(folder.resolve("l")).hasContent("abc");
        assertThat(folder.resolve(deep)).exists();
        assertThat(Files.getLastModifiedTime(folder.resolve("d")).toInstant()).isEqualTo(TIME);
    }

    /** Damage gives an error or other entries, never a crash or a hang. */
    @Test
    void survivesDamage(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("f"), "x".repeat(2000));
        Files.createSymbolicLink(folder.resolve("n".repeat(200)), Path.of("f"));
        run(folder, "tar", "--format=gnu", "-cf", "g.tar", "f", "n".repeat(200));
        run(folder, "tar", "--format=posix", "-cf", "p.tar", "f", "n".repeat(200));
        Random random = new Random(1);
        int failures = 0;
        for (String name : List.of("g.tar", "p.tar")) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            for (int i = 0; i < 2000; i++) {
                byte[] damaged =
                        Arrays.copyOf(whole, random.nextInt(5) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int k = random.nextInt(4); k >= 0 && damaged.length > 0; k--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try (TarReader reader = new TarReader(new ByteArrayInputStream(damaged))) {
                    while (reader.next() != null) {
                        reader.readContent();
                    }
                } catch (IOException e) {
                    failures++;
                }
            }
        }
        assertThat(failures).isPositive();
    }
}
