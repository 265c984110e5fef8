package io.dflint.lint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder below {@code src/test/resources/transcripts}: commands with what they print, and perhaps {@code files}, in which they run. The
 * name of a file may have {@code dot-} for a dot. {@code -Ddflint.update} writes what is printed, to be read before it is committed.
 */
class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> replay(folder)));
        }
    }

    private void replay(Path folder) throws IOException, InterruptedException {
        Path work = Files.createDirectories(
                        temporary.resolve(folder.getFileName()).resolve("work"))
                .toRealPath();
        // What lies above does not configure the files.
        Files.createDirectories(work.resolve(".git"));
        Transcript transcript = new Transcript(work, Map.of());
        transcript.start(folder.resolve("files"));
        Path file = folder.resolve("transcript");
        String printed = transcript.replay(Files.readAllLines(file));
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(file, printed);
        }
        assertThat(printed).contains("$ ").isEqualTo(Files.readString(file));
    }
}
