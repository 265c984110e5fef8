package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.plan.BuildException;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.FolderTree;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file of the context changes at each moment of a build at which a file is opened or closed, and is restored when the
 * build has ended. The next build must give what the files say. A case is the lines of a Dockerfile after FROM; file
 * {@code a} is small, {@code b} too large to be kept in memory, {@code t.tar} an archive that holds {@code a}.
 */
@Execution(ExecutionMode.CONCURRENT) // Builds mostly wait for the daemon.
class ChangingContextTest {
    private static final int SMALL = 1_000;
    private static final int LARGE = 5 << 20;
    private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);

    private Builds builds;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        builds = new Builds(folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (builds == null) {
            return; // There is no daemon, and the test was skipped.
        }
        try {
            assertThat(builds.leftovers()).isEmpty();
        } finally {
            builds.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY a b /out/",
                "COPY . /out/",
                "ADD t.tar /out/",
                "RUN --mount=type=bind,target=/in mkdir /out && cp /in/a /in/b /out/",
                "RUN --mount=type=bind,source=a,target=/in mkdir /out && cp /in /out/a",
                "COPY a /x\nRUN mkdir /out && cp /x /out/a",
            })
    void neitherCacheNorImageKeepsWhatChangedDuringABuild(String lines) throws Exception {
        int moment = 0;
        boolean reached = true;
        while (reached) {
            moment++;
            write(moment, 'A');
            int at = moment;
            int[] count = {0};
            build(lines, () -> {
                if (++count[0] == at) {
                    write(at, 'B');
                }
            });
            reached = count[0] >= at;
            write(moment, 'A');
            Builds.Report report = build(lines, () -> {});
            if (report == null) {
                throw new AssertionError("moment " + moment + ": a build at rest failed");
            }
            assertThat(builds.sh(report.image(), "cat /out/a /out/b 2>/dev/null | tr -d '0-9' | tr -s A"))
                    .as("moment " + moment)
                    .isEqualTo("A");
        }
        assertThat(moment).isGreaterThan(3);
    }

    /** Null if the build failed, which it may do when a file changes. */
    private Builds.@Nullable Report build(String lines, Moment moment) throws IOException {
        FolderTree.Opener opener = file -> {
            moment.run();
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    moment.run();
                }
            };
        };
        try (FileTree tree = FolderTree.open(builds.context(), folder.resolve("stat"), opener)) {
            Builds.Report report = builds.build(tree, ("FROM BASE\n" + lines).split("\n", -1));
            if (report.output().contains("B")) {
                assertThat(warnings(report)).isNotEmpty();
            }
            return report;
        } catch (BuildException | IOException e) {
            assertThat(e).hasMessageContaining("changed");
            return null;
        }
    }

    private static Set<String> warnings(Builds.Report report) {
        return new TreeSet<>(report.warnings());
    }

    /** Files of one size and time, whatever they hold. */
    private void write(int number, char letter) throws IOException {
        byte[] text = (number + String.valueOf(letter).repeat(SMALL))
                .substring(0, SMALL)
                .getBytes(StandardCharsets.UTF_8);
        byte[] large = (number + String.valueOf(letter).repeat(LARGE))
                .substring(0, LARGE)
                .getBytes(StandardCharsets.UTF_8);
        file("a", text);
        file("b", large);
        file("t.tar", tar(text));
    }

    private void file(String name, byte[] content) throws IOException {
        Path file = Files.write(builds.context().resolve(name), content);
        Files.setLastModifiedTime(file, TIME);
    }

    private static byte[] tar(byte[] content) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (io.dflint.builder.tar.TarWriter tar = new io.dflint.builder.tar.TarWriter(bytes)) {
            tar.put(io.dflint.builder.tar.TarHeader.file("a", 0644, 0, 0, content.length, TIME.toInstant()), content);
        }
        return bytes.toByteArray();
    }

    private interface Moment {
        void run() throws IOException;
    }
}
