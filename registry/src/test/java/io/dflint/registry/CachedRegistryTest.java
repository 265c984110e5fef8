package io.dflint.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedRegistryTest {
    private static final Repository APP = new Repository("docker.io", "library/app");
    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private Instant now = START;

    private CachedRegistry registry() {
        Registry inner = new Registry() {
            @Override
            public String digest(Repository repository, String tag) throws RegistryException {
                asked.add(repository + ":" + tag);
                if (tag.equals("none")) {
                    throw new RegistryException(RegistryException.Kind.NOT_FOUND, "none");
                }
                return DIGEST;
            }

            @Override
            public List<String> tags(Repository repository) {
                asked.add("tags");
                return List.of("1", "2");
            }

            @Override
            public Published published(Repository repository, String reference) {
                asked.add("published " + reference);
                return new Published(DIGEST, List.of("linux/amd64"), START);
            }
        };
        return new CachedRegistry(inner, folder.resolve("cache"), Duration.ofHours(1), () -> now);
    }

    @Test
    void asksOnceAnHourEvenAcrossRuns() throws RegistryException {
        for (int i = 0; i < 2; i++) {
            assertThat(registry().digest(APP, "1")).isEqualTo(DIGEST);
            assertThat(registry().tags(APP)).containsExactly("1", "2");
            assertThat(registry().published(APP, "1")).isEqualTo(new Published(DIGEST, List.of("linux/amd64"), START));
        }
        assertThat(asked).containsExactly("app:1", "tags", "published 1");
        now = START.plus(Duration.ofMinutes(61));
        registry().digest(APP, "1");
        assertThat(asked).hasSize(4);
    }

    @Test
    void keepsWhatADigestNames() throws RegistryException {
        registry().published(APP, DIGEST);
        now = START.plus(Duration.ofDays(2));
        registry().published(APP, DIGEST);
        assertThat(asked).hasSize(1);
    }

    @Test
    void keepsNoFailures() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> registry().digest(APP, "none")).hasMessage("none");
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void doesWithoutWhatItCannotReadOrWrite() throws IOException, RegistryException {
        registry().digest(APP, "1");
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "{\"digest\": \"odd\"");
            }
        }
        assertThat(registry().digest(APP, "1")).isEqualTo(DIGEST);
        Files.writeString(folder.resolve("file"), "");
        CachedRegistry nowhere = new CachedRegistry(registry(), folder.resolve("file"), Duration.ofHours(1), () -> now);
        assertThat(nowhere.digest(APP, "3")).isEqualTo(DIGEST);
    }

    @Test
    void removesOldAnswers() throws IOException, RegistryException {
        registry().digest(APP, "1");
        now = START.plus(Duration.ofDays(8));
        registry().digest(APP, "2");
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            assertThat(files).hasSize(1);
        }
    }
}
