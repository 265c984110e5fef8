package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.execute.Builds.Report;
import io.dflint.builder.resource.TemporaryNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The daemon has the files of a step when the step is done, so that the time of a step counts all that it takes to make it. */
@Timeout(300)
class LargeLayerTest {
    private static final int FILES = 1500;

    private Builds builds;
    private String build = "";

    /** For each step that is done, how many images of this build the daemon had then. */
    private final List<Integer> images = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        builds = new Builds(folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (builds != null) {
            builds.close();
        }
    }

    private Report build(String... lines) throws Exception {
        builds.observe(event -> {
            if (event instanceof BuildEvent.Planned planned) {
                build = planned.build();
            } else if (event instanceof BuildEvent.StepDone) {
                images.add(imagesOfTheBuild().size());
            }
        });
        return builds.build(lines);
    }

    private List<ImageSummary> imagesOfTheBuild() {
        try {
            return builds.engine().images().list(true, Map.of("label", List.of(TemporaryNames.LABEL + "=" + build)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ofManyFilesIsSentInItsStep() throws Exception {
        for (int i = 0; i < FILES; i++) {
            builds.file("many/f" + i, "file " + i + " " + folder);
        }
        Report report = build("FROM BASE", "COPY many /many");
        assertThat(images).containsExactly(1);
        assertThat(builds.sh(report.image(), "ls /many | wc -l")).isEqualTo(FILES + "\n");
    }

    @Test
    void ofACommandWithAMountIsSentInItsStep() throws Exception {
        Report report = build(
                "FROM BASE",
                "RUN --network=none --mount=type=cache,target=/none/such echo " + folder
                        + " > /id; for i in $(seq 1500); do echo $i > /f$i; done");
        assertThat(images).containsExactly(1);
        assertThat(builds.sh(report.image(), "ls / | grep -c '^f[0-9]'; ls /none 2>&1"))
                .isEqualTo("1500\nls: /none: No such file or directory\n");
    }

    /** One request of the daemon for several. */
    @Test
    void smallOnesAreSentTogether() throws Exception {
        builds.file("one", folder + " 1");
        builds.file("two", folder + " 2");
        build("FROM BASE", "COPY one /", "COPY two /");
        assertThat(images).containsExactly(0, 0);
    }
}
