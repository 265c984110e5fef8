package io.dflint.builder.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.Commands;
import io.dflint.builder.Trees;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);

    @TempDir
    private Path folder;

    private static void assumeInstalled(String program) {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(found, program + " is not installed");
    }

    private FileEntry file(String name) throws IOException {
        return Trees.entry(FolderTree.open(folder, null), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "gzip", "bzip2", "xz", "zstd", "lzma-is-none"})
    void opensWhatDockerOpens(String program) throws Exception {
        boolean known = !program.equals("lzma-is-none");
        String pack = known ? program : "xz --format=lzma";
        assumeInstalled(known ? program : "xz");
        Commands.shell(folder, "mkdir d; echo hello > d/f; ln -s f d/l; tar -c d | " + pack + " > archive");
        assertThat(Archives.isArchive(file("archive"))).isEqualTo(known);
        if (known) {
            try (FileTree tree = Archives.open(file("archive"))) {
                assertThat(Trees.paths(tree)).containsExactly("d", "d/f", "d/l");
                assertThat(Trees.text(tree, "d/f")).isEqualTo("hello\n");
            }
        }
    }

    /** Several members one after the other are one content to gzip, bzip2, xz and zstd. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd"})
    void readsAllMembers(String program) throws Exception {
        assumeInstalled(program);
        Commands.shell(
                folder,
                "echo hello > f; tar -cf t f; head -c 700 t | " + program + " > archive; tail -c +701 t | " + program
                        + " >> archive");
        try (FileTree tree = Archives.open(file("archive"))) {
            assertThat(Trees.text(tree, "f")).isEqualTo("hello\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "empty, ':'",
        "text, 'seq 1000'",
        "packed text, 'seq 10000 | gzip'",
        "zeros, 'head -c 10240 /dev/zero'",
        "cut gzip, 'echo hello | gzip | head -c 12'",
        "a zip, 'printf PK\\\\003\\\\004xxxx'"
    })
    void leavesOtherFilesAlone(String what, String command) throws Exception {
        Commands.shell(folder, command + " > file");
        assertThat(Archives.isArchive(file("file"))).as(what).isFalse();
    }

    @Test
    void reportsADamagedArchive() throws Exception {
        Commands.shell(folder, "seq 100000 > f; tar -cz f | head -c 5000 > archive");
        assertThat(Archives.isArchive(file("archive"))).isTrue();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Archives.open(file("archive")))
                .withMessageStartingWith("cannot unpack /archive: ");
    }

    /** Told by what can be unpacked of it, as Docker tells; the archive is damaged then, not another file. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "xz"})
    void recognizesAnArchiveThatIsCutOff(String program) throws Exception {
        assumeInstalled(program);
        Commands.shell(folder, "seq 10000 > f; tar -c f | " + program + " | head -c 1000 > archive");
        assertThat(Archives.isArchive(file("archive"))).isTrue();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Archives.open(file("archive")));
    }

    @Test
    void takesACutFileForNoArchive() throws Exception {
        assumeInstalled("xz");
        Commands.shell(folder, "seq 10000 | xz | head -c 1000 > text; tar -c text | xz | head -c 40 > little");
        assertThat(Archives.isArchive(file("text"))).isFalse();
        assertThat(Archives.isArchive(file("little"))).isFalse();
        // The header that a long name has for itself.
        Commands.shell(folder, "touch $(seq -s x 60); tar --format=gnu -c $(seq -s x 60) | head -c 600 > header");
        assertThat(Archives.isArchive(file("header"))).isFalse();
    }

    private interface Entries {
        void write(TarWriter tar) throws IOException;
    }

    private static FileTree tree(Entries entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            entries.write(tar);
        }
        return TarTree.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static TarHeader file(String name, String content) {
        return TarHeader.file(name, 0644, 0, 0, content.length(), TIME);
    }

    private static void put(TarWriter tar, String name, String content) throws IOException {
        tar.put(file(name, content), content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static TarHeader hardLink(String name, String target) {
        return new TarHeader(name, TarHeader.Type.HARD_LINK, 0644, 0, 0, 0, TIME, target, 0, 0, TarHeader.NO_XATTRS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "./../evil", "/../evil"})
    void refusesNamesThatLeadOut(String name) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree(tar -> put(tar, name, "x")))
                .withMessageContaining("leads out of it")
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../etc/passwd", "none"})
    void refusesHardLinksThatLeadOut(String target) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> tree(tar -> tar.put(hardLink("l", target))));
    }

    @Test
    void keepsAbsoluteNamesInside() throws IOException {
        try (FileTree tree = tree(tar -> put(tar, "/etc/passwd", "mine"))) {
            assertThat(Trees.text(tree, "etc/passwd")).isEqualTo("mine");
        }
    }

    @Test
    void writesThroughLinksOnlyWithinTheTree() throws IOException {
        try (FileTree tree = tree(tar -> {
            tar.put(TarHeader.symbolicLink("out", "/", 0, 0, TIME));
            put(tar, "out/tmp/evil", "x");
            tar.put(TarHeader.symbolicLink("up", "../../..", 0, 0, TIME));
            put(tar, "up/evil", "y");
        })) {
            assertThat(Trees.paths(tree)).containsExactly("evil", "out", "tmp", "tmp/evil", "up");
        }
    }

    @Test
    void givesUpOnLinksInCircles() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree(tar -> {
                    tar.put(TarHeader.symbolicLink("a", "b", 0, 0, TIME));
                    tar.put(TarHeader.symbolicLink("b", "a", 0, 0, TIME));
                    put(tar, "a/x", "x");
                }))
                .withMessageContaining("too many levels of symbolic links");
    }

    @Test
    void repeatsHardLinksWithAllTheirAttributes() throws IOException {
        try (FileTree tree = tree(tar -> {
            tar.put(TarHeader.file("f", 04751, 7, 8, 1, TIME), new byte[] {'x'});
            tar.put(hardLink("d/l", "f"));
        })) {
            FileEntry link = Trees.entry(tree, "d/l");
            assertThat(link.mode()).isEqualTo(04751);
            assertThat(link.uid()).isEqualTo(7);
            assertThat(link.inode())
                    .isNotNull()
                    .isEqualTo(Trees.entry(tree, "f").inode());
            assertThat(link.digest()).isEqualTo(Trees.entry(tree, "f").digest());
            assertThat(Trees.entry(tree, "d").mode()).isEqualTo(0755);
        }
    }

    @Test
    void lastEntryOfANameWins() throws IOException {
        try (FileTree tree = tree(tar -> {
            put(tar, "a", "old");
            put(tar, "a", "new");
            put(tar, "d/kept", "x");
            tar.put(TarHeader.folder("d", 0700, 0, 0, TIME));
            put(tar, "e/gone", "x");
            put(tar, "e", "file now");
        })) {
            assertThat(Trees.text(tree, "a")).isEqualTo("new");
            assertThat(Trees.paths(tree)).containsExactly("a", "d", "d/kept", "e");
            assertThat(Trees.entry(tree, "d").mode()).isEqualTo(0700);
        }
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (FileTree tree = tree(tar -> put(tar, "a", "x"))) {
            assertThat(Trees.text(tree, "a")).isEqualTo("x");
        }
        assertThat(spools(temporary)).isEmpty();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> tree(tar -> put(tar, "../a", "x")));
        assertThat(spools(temporary)).isEmpty();
    }

    private static java.util.List<Path> spools(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            String own = "dfbuild-";
            return files.filter(file -> file.getFileName().toString().startsWith(own)
                            && file.toString().endsWith(".spool"))
                    .toList();
        }
    }
}
