package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.daemon.Images;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.execute.Builds.Report;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.resource.CacheVolumeNames;
import io.dflint.builder.resource.TemporaryNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Others remove what a build has at the daemon, as {@code docker system prune} does: it is done again, and is right. */
@Timeout(300)
class RobbedBuildTest {
    private static final String ROBBED = "someone removed images or containers of this build; building again";

    private Builds builds;
    private String build = "";
    private boolean robbed;

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

    private interface Robbery {
        void commit(Map<String, List<String>> labelled) throws IOException;
    }

    /** Once, when the first step is done. */
    private void rob(Robbery robbery) {
        builds.observe(event -> {
            if (event instanceof BuildEvent.Planned planned) {
                build = planned.build();
            } else if (event instanceof BuildEvent.StepDone && !robbed) {
                robbed = true;
                try {
                    robbery.commit(Map.of("label", List.of(TemporaryNames.LABEL + "=" + build)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private void pruneImages(Map<String, List<String>> labelled) throws IOException {
        // A container that is not removed yet keeps its image.
        pruneContainers(labelled);
        for (ImageSummary image : builds.engine().images().list(true, labelled)) {
            builds.engine().images().remove(image.id(), true, false);
        }
    }

    private void pruneContainers(Map<String, List<String>> labelled) throws IOException {
        for (var container : builds.engine().containers().list(true, labelled)) {
            builds.engine().containers().remove(container.text("Id"));
        }
    }

    @Test
    void ofTheImageOfAStep() throws Exception {
        rob(this::pruneImages);
        Report report = builds.build(
                "FROM BASE",
                "RUN --network=none echo " + System.nanoTime() + " > /a",
                "RUN --network=none cat /a > /b");
        assertThat(report.warnings()).containsExactly(ROBBED);
        assertThat(builds.sh(report.image(), "cmp /a /b && echo same")).isEqualTo("same\n");
    }

    @Test
    void ofTheImageOfAStepInEachAttempt() throws Exception {
        rob(labelled -> {
            robbed = false;
            pruneImages(labelled);
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> builds.build(
                        "FROM BASE",
                        "RUN --network=none echo " + System.nanoTime() + " > /a",
                        "RUN --network=none cat /a > /b",
                        "RUN --network=none cat /b > /c",
                        "RUN --network=none cat /c > /d",
                        "RUN --network=none cat /d > /e"))
                .withMessage("someone removed images or containers of this build in each of 4 attempts; "
                        + "build again when no docker prune runs at the same time");
    }

    @Test
    void ofTheContainerThatIsCopiedFrom() throws Exception {
        rob(this::pruneContainers);
        builds.file("f", String.valueOf(System.nanoTime()));
        Report report = builds.build(
                "FROM BASE AS a", "COPY f /one", "FROM BASE", "COPY --from=a /o* /", "COPY --from=a /one /two");
        assertThat(builds.sh(report.image(), "cmp /one /two && echo same")).isEqualTo("same\n");
    }

    /** The image has no name until the build is done. */
    @Test
    void ofTheResult() throws Exception {
        Images images = builds.engine().images();
        String name = TestDaemon.unique("dflint-robbed") + ":1";
        Engine robbing = before(images, "tag", () -> {
            robbed = true;
            images.remove(
                    images.list(true, Map.of("label", List.of("robbed=" + name)))
                            .getFirst()
                            .id(),
                    false,
                    false);
        });
        try {
            String image = builds.build(robbing, List.of(name), "FROM BASE", "LABEL robbed=" + name)
                    .image();
            assertThat(images.get(name).id()).isEqualTo(image);
        } finally {
            TestDaemon.removeImage(builds.engine(), name);
        }
    }

    /** The image with the results of steps only names the layers that the daemon had by then. */
    @Test
    void ofTheResultBeforeItsStepsAreKept() throws Exception {
        builds.file("f", String.valueOf(System.nanoTime()));
        Images images = builds.engine().images();
        String label = "robbed=" + TestDaemon.unique("layers");
        Engine robbing = before(images, "load", () -> {
            for (ImageSummary image : images.list(true, Map.of("label", List.of(label)))) {
                robbed = true;
                images.remove(image.id(), false, false);
            }
        });
        Report report = builds.build(robbing, List.of(), "FROM BASE", "COPY f /f", "LABEL " + label);
        assertThat(report.warnings()).containsExactly(ROBBED);
        assertThat(images.find(report.image())).isPresent();
    }

    /** In place of a volume that is gone the daemon makes an empty one, and says nothing. */
    @Test
    void ofAFolderThatIsMounted() throws Exception {
        builds.file("f", String.valueOf(System.nanoTime()));
        Report report = buildWithoutVolumes(
                TemporaryNames.LABEL, "FROM BASE", "RUN --mount=type=bind,target=/in cat /in/f > /out");
        assertThat(report.warnings()).containsExactly(ROBBED);
        assertThat(builds.sh(report.image(), "wc -c < /out")).isNotEqualTo("0\n");
    }

    @Test
    void ofACacheMount() throws Exception {
        String id = TestDaemon.unique("robbed") + System.nanoTime();
        String label = CacheVolumeNames.LABEL + "=" + id;
        String run = "RUN --mount=type=cache,id=" + id + ",target=/c,mode=0711,uid=7 stat -c %a:%u /c > ";
        try {
            builds.build("FROM BASE", run + "/one");
            Report report = buildWithoutVolumes(label, "FROM BASE", run + "/two");
            assertThat(report.warnings()).containsExactly(ROBBED);
            assertThat(builds.sh(report.image(), "cat /two")).isEqualTo("711:7\n");
        } finally {
            removeVolumes(label);
        }
    }

    /** Once, the volumes with a label are removed just before a container is made that is to have one of them. */
    private Report buildWithoutVolumes(String label, String... lines) throws Exception {
        builds.observe(event -> build = event instanceof BuildEvent.Planned planned ? planned.build() : build);
        Engine robbing = before(builds.engine().containers(), "create", () -> {
            String own = label.equals(TemporaryNames.LABEL) ? label + "=" + build : label;
            robbed = removeVolumes(own);
        });
        return builds.build(robbing, List.of(), lines);
    }

    private boolean removeVolumes(String label) throws IOException {
        List<JsonObject> volumes = builds.engine().volumes().list(Map.of("label", List.of(label)));
        for (JsonObject volume : volumes) {
            builds.engine().volumes().remove(volume.text("Name"));
        }
        return !volumes.isEmpty();
    }

    /** An engine at which something happens before a method of a part of it is called, until the robbery is done. */
    private Engine before(Object part, String method, MeddlingEngine.Event event) {
        return MeddlingEngine.before(builds.engine(), part, method, () -> {
            if (!robbed) {
                event.happen();
            }
        });
    }
}
