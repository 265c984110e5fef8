package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.daemon.Images;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.resource.TemporaryNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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
        Builds.Report report = builds.build(
                "FROM BASE",
                "RUN --network=none echo " + System.nanoTime() + " > /a",
                "RUN --network=none cat /a > /b");
        assertThat(report.warnings()).containsExactly(ROBBED);
        assertThat(builds.sh(report.image(), "cmp /a /b && echo same")).isEqualTo("same\n");
    }

    @Test
    void ofTheContainerThatIsCopiedFrom() throws Exception {
        rob(this::pruneContainers);
        builds.file("f", String.valueOf(System.nanoTime()));
        Builds.Report report = builds.build(
                "FROM BASE AS a", "COPY f /one", "FROM BASE", "COPY --from=a /o* /", "COPY --from=a /one /two");
        assertThat(builds.sh(report.image(), "cmp /one /two && echo same")).isEqualTo("same\n");
    }

    /** The image has no name until the build is done. */
    @Test
    void ofTheResult() throws Exception {
        Images images = builds.engine().images();
        Images robbing = (Images) Proxy.newProxyInstance(
                Images.class.getClassLoader(), new Class<?>[] {Images.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("tag") && !robbed) {
                        robbed = true;
                        images.remove((String) arguments[0], false, false);
                    }
                    try {
                        return method.invoke(images, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        Engine engine = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("images") ? robbing : method.invoke(builds.engine(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        String name = TestDaemon.unique("dflint-robbed") + ":1";
        try {
            String image = builds.buildNamed(engine, List.of(name), "FROM BASE", "LABEL a=" + name);
            assertThat(images.get(name).id()).isEqualTo(image);
        } finally {
            TestDaemon.removeImage(builds.engine(), name);
        }
    }
}
