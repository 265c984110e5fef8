package io.dflint.builder.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process leaves in the system's temporary directory goes; nothing else does. */
class TemporaryFolderTest {
    private final List<Path> own = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    @TempDir
    private Path elsewhere;

    @AfterEach
    void clean() throws IOException {
        for (Path folder : own) {
            TemporaryFolder.deleteTree(folder);
        }
    }

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("dfbuild-");
        own.add(folder);
        return folder;
    }

    private void removeAbandoned() throws IOException {
        TemporaryFolder.removeAbandoned(removed::add);
    }

    @Test
    void theDirectoryOfAKilledProcessGoes() throws Exception {
        Path precious = Files.writeString(elsewhere.resolve("precious"), "mine");
        Path folder = folder();
        Files.createFile(folder.resolve("lock"));
        Path content = Files.createDirectories(folder.resolve("content/deep"));
        Files.createSymbolicLink(content.resolve("link"), elsewhere);
        removeAbandoned();
        assertThat(folder).doesNotExist();
        assertThat(removed).contains(folder.toString());
        assertThat(precious).hasContent("mine");
    }

    @Test
    void oneInUseStaysUntilItIsClosed() throws Exception {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            path = folder.path();
            Files.writeString(path.resolve("f"), "content");
            removeAbandoned();
            removeAbandoned();
            assertThat(path.resolve("f")).hasContent("content");
        }
        assertThat(path.resolve("..").normalize()).doesNotExist();
    }

    @Test
    void whatMerelyHasTheNameStays() throws Exception {
        Path plain = folder();
        Files.writeString(plain.resolve("f"), "mine");
        Path linked = folder();
        Path lock = Files.createFile(elsewhere.resolve("lock"));
        Files.createSymbolicLink(linked.resolve("lock"), lock);
        Path link = folder();
        Files.delete(link);
        Files.createSymbolicLink(link, elsewhere);
        removeAbandoned();
        assertThat(plain.resolve("f")).hasContent("mine");
        assertThat(linked).exists();
        assertThat(link).isSymbolicLink();
        assertThat(lock).exists();
        assertThat(removed).doesNotContain(plain.toString(), linked.toString(), link.toString());
    }
}
