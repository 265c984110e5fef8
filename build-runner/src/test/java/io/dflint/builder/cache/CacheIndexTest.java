package io.dflint.builder.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many builds use one index at a time. */
class CacheIndexTest {
    private static final String KEY = "0123456789";
    private static final int TIMES = 2000;

    @TempDir
    private Path folder;

    private CacheIndex index;

    @BeforeEach
    void open() {
        index = new CacheIndex(folder, "unix:///test");
    }

    private static KeptResult kept(String image) {
        return new KeptResult(image, image, "RUN x", List.of("layer"), Map.of(), Instant.EPOCH, Instant.EPOCH);
    }

    private static StepRecord step(String image) {
        return new StepRecord("RUN x", List.of(), image, Instant.EPOCH, Duration.ZERO, 0, "", List.of(), List.of());
    }

    /** What stays is always listed. */
    @Test
    void recordsAreListedWhileOthersComeAndGo() throws Exception {
        index.putKept(kept("stays"));
        CacheIndex other = new CacheIndex(folder, "unix:///test");
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> writing = thread.submit(() -> {
                for (int i = 0; i < TIMES; i++) {
                    other.putKept(kept("goes" + i % 10));
                    other.forgetKept("goes" + (i + 5) % 10);
                }
            });
            do {
                assertThat(index.kept()).extracting(KeptResult::image).contains("stays");
            } while (!writing.isDone());
            writing.get();
        }
        assertThat(other.problem()).isNull();
    }

    @Test
    void whatIsNotFinishedIsNoRecord() throws IOException {
        index.putKept(kept("image"));
        Path unfinished = unfinished();
        assertThat(index.kept()).hasSize(1);

        index.clear();
        assertThat(index.kept()).isEmpty();
        assertThat(unfinished).exists();
    }

    @Test
    void whatAKilledBuildDidNotFinishGoes() throws IOException {
        index.putKept(kept("image"));
        Path unfinished = unfinished();
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        index.clear();
        assertThat(unfinished).doesNotExist();
    }

    /** A copy of the one record, as it is before it gets its name. */
    private Path unfinished() throws IOException {
        try (Stream<Path> files = Files.walk(index.folder())) {
            Path record = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            return Files.copy(record, record.resolveSibling(".new1"));
        }
    }

    @Test
    void aStepWhoseImageIsGoneIsForgotten() {
        index.putStep(KEY, step("image"));
        index.forgetStep(KEY, "image");
        assertThat(index.step(KEY)).isNull();
        assertThat(new CacheIndex(folder, "unix:///test").step(KEY)).isNull();
    }

    @Test
    void aStepThatAnotherBuildHasMadeAgainIsNotForgotten() {
        index.putStep(KEY, step("image"));
        new CacheIndex(folder, "unix:///test").putStep(KEY, step("other"));
        index.forgetStep(KEY, "image");
        assertThat(index.step(KEY)).isEqualTo(step("other"));
    }
}
