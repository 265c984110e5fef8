package io.dflint.lint.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWriterTest {
    private static final SourceText BEFORE = SourceText.of("\uFEFFFROM a\r\n");
    private static final SourceText AFTER = SourceText.of("\uFEFFFROM b\r\n");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("Dockerfile");
        Files.writeString(file, BEFORE.original());
    }

    private void replace(Path path) throws InputException {
        SourceWriter.replace(path, "Dockerfile", BEFORE, AFTER);
    }

    private String[] names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void keepsModeLineEndsAndByteOrderMark() throws IOException, InputException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        replace(file);
        assertThat(file).hasContent("\uFEFFFROM b\r\n");
        assertThat(Files.readString(file)).endsWith("\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        assertThat(names()).containsExactly("Dockerfile");
    }

    @Test
    void writesThroughLinks() throws IOException, InputException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("Dockerfile"));
        replace(link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo(AFTER.original());
    }

    @Test
    void writesNothingOverOtherContent() throws IOException {
        Files.write(file, new byte[] {'F', (byte) 0xFF});
        assertThatThrownBy(() -> replace(file)).hasMessageContaining("has changed since it was read");
        assertThat(Files.readAllBytes(file)).containsExactly('F', 0xFF);
        assertThat(names()).containsExactly("Dockerfile");
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        Files.delete(file);
        assertThatThrownBy(() -> replace(file)).hasMessage("cannot write: no such file or directory");
        assertThatThrownBy(() -> replace(folder)).hasMessage("cannot write: not a regular file");
    }
}
