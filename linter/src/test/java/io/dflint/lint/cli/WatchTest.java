package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.options.Arguments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    @TempDir
    Path folder;

    private int looks;

    @Test
    void lintsAgainWhenSomethingChanges() throws Exception {
        Files.createDirectory(folder.resolve(".git"));
        Path file = Files.writeString(folder.resolve("Dockerfile"), "FROM debian\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]), new Utf8Writer(out), new Utf8Writer(err), folder, false);
        LintArguments arguments =
                LintArguments.of(Arguments.read(LintOption.values(), List.of("--watch", "--format", "concise", ".")));
        int code = new Watch(arguments, console, () -> change(file)).run();
        assertThat(code).isZero();
        assertThat(out.toString(UTF_8).lines().map(line -> line.replaceAll("] .*", "]")))
                .containsExactly(
                        "Dockerfile:1:6: warning[DL3006]",
                        "1 finding in 1 of 1 file: 1 warning",
                        "Dockerfile:1:6: warning[DL3006]",
                        "Dockerfile:2:5: warning[DL3004]",
                        "2 findings in 1 of 1 file: 2 warnings",
                        "Dockerfile:2:5: warning[DL3004]",
                        "1 finding in 1 of 1 file: 1 warning",
                        "No findings in 1 file")
                .hasSize(8);
        assertThat(err.toString(UTF_8)).contains("watching 1 file; Ctrl-C ends");
    }

    /** Nothing, then the file, then its configuration, then the file again. */
    private boolean change(Path file) {
        try {
            switch (looks++) {
                case 0 -> {}
                case 1 -> Files.writeString(file, "FROM debian\nRUN sudo a\n");
                case 2 -> Files.writeString(folder.resolve(".dflint.yaml"), "ignored: [DL3006]");
                case 3 -> Files.writeString(file, "FROM scratch\n");
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
