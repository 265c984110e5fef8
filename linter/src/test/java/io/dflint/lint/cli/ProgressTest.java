package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new ByteArrayInputStream(new byte[0]),
            new Utf8Writer(new ByteArrayOutputStream()),
            new Utf8Writer(err),
            Path.of(""),
            true);
    private long now = Long.MAX_VALUE - 5;

    private String run(boolean shows, long nanosPerFile) throws IOException {
        err.reset();
        Progress progress = new Progress(4, console, shows, () -> now);
        for (int i = 0; i < 4; i++) {
            progress.clear();
            now += nanosPerFile;
            progress.step();
        }
        progress.end();
        return err.toString(UTF_8).replace("\r\u001b[K", "<");
    }

    @Test
    void showsNothingInTheFirstSecondAndOnWhatIsNoTerminal() throws IOException {
        assertThat(run(true, 200_000_000)).isEmpty();
        assertThat(run(false, 2_000_000_000)).isEmpty();
    }

    @Test
    void showsHowFarItIsAndLeavesNothing() throws IOException {
        assertThat(run(true, 600_000_000)).isEqualTo("<linted 2 of 4 files<<linted 3 of 4 files<<linted 4 of 4 files<");
        assertThat(run(true, 340_000_000)).isEqualTo("<linted 3 of 4 files<<linted 4 of 4 files<");
    }
}
