package io.dflint.builder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.tar.RawNames;
import io.dflint.ignore.IgnoreFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTreeTest {
    @TempDir
    private Path folder;

    private Path write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private FileTree open(String... ignore) throws IOException {
        return IgnoredTree.of(
                FolderTree.open(folder, null), ".dockerignore", IgnoreFile.parse(String.join("\n", ignore)));
    }

    /** All paths, depth first. */
    private static List<String> paths(FileTree tree) throws IOException {
        List<String> paths = new ArrayList<>();
        collect(tree, "", paths);
        return paths;
    }

    private static void collect(FileTree tree, String folder, List<String> paths) throws IOException {
        for (FileEntry child : tree.children(folder)) {
            paths.add(child.path());
            collect(tree, child.path(), paths);
        }
    }

    private static FileEntry entry(FileTree tree, String path) throws IOException {
        FileEntry entry = tree.entry(path);
        assertThat(entry).as(path).isNotNull();
        return java.util.Objects.requireNonNull(entry);
    }

    @Test
    void tellsWhatAFileIs() throws IOException {
        Path file = write("a/file", "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_500_000_000, 5_000_000)));
        try (FileTree tree = open()) {
            FileEntry entry = entry(tree, "a/file");
            assertThat(entry.type()).isEqualTo(FileEntry.Type.FILE);
            assertThat(entry.mode()).isEqualTo(0751);
            assertThat(entry.uid()).isZero();
            assertThat(entry.size()).isEqualTo(7);
            assertThat(entry.modified()).isEqualTo(Instant.ofEpochSecond(1_500_000_000, 5_000_000));
            try (InputStream content = entry.open()) {
                assertThat(content.readAllBytes()).isEqualTo("content".getBytes(UTF_8));
            }
            assertThat(entry(tree, "").isFolder()).isTrue();
            assertThat(entry(tree, "a").isFolder()).isTrue();
            assertThat(tree.entry("b")).isNull();
            assertThat(tree.entry("a/file/x")).isNull();
        }
    }

    @Test
    void takesASocketForAnEmptyFile() throws IOException {
        Path socket = folder.resolve("s");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
        }
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwx------"));
        try (FileTree tree = open()) {
            FileEntry entry = entry(tree, "s");
            assertThat(entry.type()).isEqualTo(FileEntry.Type.FILE);
            assertThat(entry.mode()).isEqualTo(0700);
            assertThat(entry.size()).isZero();
            assertThat(entry.digest()).isNotEmpty();
            try (InputStream content = entry.open()) {
                assertThat(content.read()).isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f | cannot read /f of the build context: permission denied; fix it, or exclude it in .dockerignore",
                ".dockerignore | cannot read /.dockerignore of the build context: permission denied"
            })
    void saysWhatCannotBeRead(String name, String message) throws IOException {
        write(name, "x");
        FolderTree.Opener closed = file -> {
            throw new AccessDeniedException(file.toString());
        };
        try (FileTree tree = FolderTree.open(folder, null, closed)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> entry(tree, name).open())
                    .withMessage(message);
        }
    }

    @Test
    void sortsByBytes() throws IOException {
        for (String name : List.of("b", "a.b", "a/x", "B", "é", "z", "~")) {
            write(name, "");
        }
        try (FileTree tree = open()) {
            assertThat(paths(tree)).containsExactly("B", "a", "a/x", "a.b", "b", "z", "~", "é");
        }
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        write("real/file", "x");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc"));
        try (FileTree tree = open()) {
            FileEntry link = entry(tree, "link");
            assertThat(link.type()).isEqualTo(FileEntry.Type.LINK);
            assertThat(link.link()).isEqualTo("real");
            assertThat(tree.entry("link/file")).isNull();
            assertThat(tree.entry("out/passwd")).isNull();
            assertThat(tree.children("out")).isEmpty();
            assertThat(paths(tree)).containsExactly("link", "out", "real", "real/file");
        }
    }

    @Test
    void leavesOutWhatIsIgnored() throws IOException {
        for (String name : List.of("keep", "drop.log", "node_modules/a/b", "deep/drop/x", "deep/drop/keep", "deep/y")) {
            write(name, "");
        }
        try (FileTree tree = open("*.log", "node_modules", "deep/drop", "!deep/drop/keep")) {
            assertThat(paths(tree)).containsExactly("deep", "deep/drop", "deep/drop/keep", "deep/y", "keep");
            assertThat(tree.entry("drop.log")).isNull();
            assertThat(tree.entry("node_modules")).isNull();
            assertThat(tree.entry("node_modules/a/b")).isNull();
            assertThat(tree.entry("deep/drop")).isNotNull();
            assertThat(tree.entry("deep/drop/x")).isNull();
        }
    }

    @Test
    void showsAnIgnoredFolderOnlyIfSomethingInItIsNot() throws IOException {
        write("a/b/c", "");
        write("d/e", "");
        try (FileTree tree = open("*", "!a/b/c", "!d/none")) {
            assertThat(tree.entry("d")).isNull();
            assertThat(paths(tree)).containsExactly("a", "a/b", "a/b/c");
        }
    }

    @Test
    void refusesPatternsAsDockerDoes() throws IOException {
        write("a", "");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open("["))
                .withMessageStartingWith(".dockerignore:1: ");
    }

    @Test
    void keepsNamesThatAreNoUtf8() throws IOException {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "printf x > \"$(printf 'a\\377b')\"; mkdir \"$(printf 'd\\200')\"; "
                                + "printf y > \"$(printf 'd\\200')/f\"")
                .directory(folder.toFile())
                .start();
        waitFor(process);
        try (FileTree tree = open()) {
            List<String> paths = paths(tree);
            assertThat(paths).hasSize(3);
            assertThat(RawNames.encode(paths.getFirst())).isEqualTo(new byte[] {'a', (byte) 0xff, 'b'});
            assertThat(RawNames.printable(paths.getLast())).isEqualTo("d\\x80/f");
            FileEntry entry = entry(tree, paths.getLast());
            try (InputStream content = entry.open()) {
                assertThat(content.readAllBytes()).isEqualTo(new byte[] {'y'});
            }
        }
    }

    private static void waitFor(Process process) {
        try {
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void knowsTheNamesOfOneFile() throws IOException {
        write("one", "x");
        Files.createLink(folder.resolve("two"), folder.resolve("one"));
        write("other", "x");
        try (FileTree tree = open()) {
            assertThat(entry(tree, "one").inode())
                    .isNotNull()
                    .isEqualTo(entry(tree, "two").inode());
            assertThat(entry(tree, "other").inode()).isNull();
        }
    }

    private String digest(@Nullable Path cache) throws IOException {
        try (FolderTree tree = FolderTree.open(folder, cache)) {
            return entry(tree, "file").digest();
        }
    }

    /** The notes' table of what the cache looks at. */
    @Test
    void digestsWhatCountsAndNothingElse() throws IOException {
        Path file = write("file", "content");
        String first = digest(null);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(digest(null)).isEqualTo(first);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        String mode = digest(null);
        assertThat(mode).isNotEqualTo(first);
        Files.writeString(file, "Content");
        assertThat(digest(null)).isNotEqualTo(mode);
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("a"));
        String link = digest(null);
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("b"));
        assertThat(digest(null)).isNotEqualTo(link).isNotEqualTo(first);
    }

    @Test
    void digestsUserAttributes() throws IOException {
        Path file = write("file", "content");
        String before = digest(null);
        UserDefinedFileAttributeView view =
                Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        try {
            view.write("colour", UTF_8.encode("blue"));
        } catch (IOException e) {
            assumeTrue(false, "no extended attributes here");
        }
        String blue = digest(null);
        assertThat(blue).isNotEqualTo(before);
        view.write("colour", UTF_8.encode("red"));
        assertThat(digest(null)).isNotEqualTo(blue);
        try (FileTree tree = open()) {
            assertThat(entry(tree, "file").xattrs()).containsEntry("user.colour", "red".getBytes(UTF_8));
        }
    }

    /** An edit that keeps size and mtime is not seen by Docker's own builders. */
    @Test
    void noticesAnEditThatKeepsSizeAndTime(@TempDir Path elsewhere) throws IOException {
        Path cache = elsewhere.resolve("new/stat");
        Path file = write("file", "content");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, time);
        awaitSettled(file);
        String first = digest(cache);
        assertThat(cache).exists();
        assertThat(digest(cache)).isEqualTo(first);
        Files.writeString(file, "CONTENT");
        Files.setLastModifiedTime(file, time);
        assertThat(digest(cache)).isNotEqualTo(first);
    }

    @Test
    void trustsTheCacheOnlyForTheSameFile(@TempDir Path elsewhere) throws IOException {
        Path cache = elsewhere.resolve("stat");
        awaitSettled(write("file", "content"));
        String first = digest(cache);
        Files.writeString(cache, "no cache at all");
        assertThat(digest(cache)).isEqualTo(first);
        Files.write(cache, java.util.Arrays.copyOf(Files.readAllBytes(cache), 20));
        assertThat(digest(cache)).isEqualTo(first);
    }

    /** Files that changed just now are not remembered; the clock of files is the kernel's. */
    private static void awaitSettled(Path file) throws IOException {
        long changed = ((FileTime) Files.getAttribute(file, "unix:ctime")).toMillis();
        while (System.currentTimeMillis() - changed < 150) {
            Thread.onSpinWait();
        }
    }
}
