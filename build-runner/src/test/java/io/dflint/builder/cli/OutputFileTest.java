package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("id"), "old");
        OutputFile.write(file, "--iidfile", "new");
        assertThat(file).hasContent("new");
        OutputFile.clear(file, "--iidfile");
        assertThat(file).doesNotExist();
        OutputFile.clear(file, "--iidfile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkfifo x", "mkdir x", "echo kept > y; ln -s y x", "ln -s /nowhere x"})
    void leavesEverythingElse(String command) throws Exception {
        Commands.shell(folder, command);
        Path file = folder.resolve("x");
        assertThatThrownBy(() -> OutputFile.clear(file, "--iidfile"))
                .isInstanceOf(IOException.class)
                .hasMessage("--iidfile: " + file + " is not a regular file; use another path");
        assertThatThrownBy(() -> OutputFile.write(file, "--iidfile", "new")).isInstanceOf(IOException.class);
        assertThat(Files.exists(file, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Files.exists(folder.resolve("y"))).isEqualTo(command.contains("kept"));
    }

    @Test
    void takesThePlaceOfAFileAsAWhole() throws Exception {
        Commands.shell(folder, "echo old > x; ln -s x link; echo mine > x.part");
        Path file = folder.resolve("link");
        assertThatThrownBy(() -> OutputFile.replace(file, out -> {
                    out.write('n');
                    throw new IOException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(file).hasContent("old");
        OutputFile.replace(file, out -> out.write('n'));
        assertThat(folder.resolve("x")).hasContent("n");
        assertThat(file).isSymbolicLink();
        assertThat(folder.resolve("x.part")).hasContent("mine");
        assertThat(folder.toFile().list()).hasSize(3);
    }

    /** Another file in the place of such a path would be a device less. */
    @Test
    void writesIntoPipes() throws Exception {
        Commands.shell(folder, "mkfifo pipe");
        Path pipe = folder.resolve("pipe");
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        OutputFile.replace(pipe, out -> out.write('n'));
        assertThat(new String(reader.getInputStream().readAllBytes(), UTF_8)).isEqualTo("n");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }
}
