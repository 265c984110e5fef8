package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.StepId;
import io.dflint.builder.resource.CacheVolumeNames;
import io.dflint.builder.resource.TemporaryNames;
import io.dflint.builder.run.StepFailure;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.TarTree;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may go wrong around a build: afterwards there is one clear error, and nothing is left at the daemon. */
class FaultsTest {
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

    @Test
    void anInterruptedBuildLeavesNothing() {
        Thread build = Thread.currentThread();
        builds.observe(event -> {
            if (event instanceof BuildEvent.ContainerStarted) {
                build.interrupt();
            }
        });
        assertThatThrownBy(() -> builds.build("FROM BASE", "RUN --mount=type=tmpfs,target=/t sleep 100"))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(EngineException.Kind.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aKilledContainerIsTold() {
        builds.observe(event -> {
            if (event instanceof BuildEvent.ContainerStarted(StepId _, String container)) {
                try {
                    builds.engine().containers().kill(container, "SIGKILL");
                } catch (EngineException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        assertThatThrownBy(() -> builds.build("FROM BASE", "RUN sleep 100"))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("was killed");
    }

    @Test
    void aRemovedContainerIsTold() {
        builds.observe(event -> {
            if (event instanceof BuildEvent.ContainerStarted(StepId _, String container)) {
                try {
                    builds.engine().containers().remove(container);
                } catch (EngineException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        assertThatThrownBy(() -> builds.build("FROM BASE", "RUN sleep 100")).isInstanceOf(Exception.class);
    }

    /** The way to the daemon is cut, as if it stopped; then it is back. */
    @Test
    void aDaemonThatGoesAwayIsToldAndWhatItKeepsIsFoundLater() throws Exception {
        assumeTrue(builds.engine().address().startsWith("unix:"), "a daemon on this machine");
        Path socket = Files.createTempDirectory("cut").resolve("s");
        String[] build = {""};
        try (CutSocket way = new CutSocket(socket, builds.engine().address());
                Engine engine = Engines.open(way.address(), null, Map.of());
                Builds cut = new Builds(folder.resolve("cut"), folder.resolve("index"), engine)) {
            cut.observe(event -> {
                switch (event) {
                    case BuildEvent.Planned planned -> build[0] = planned.build();
                    case BuildEvent.ContainerStarted ignored -> {
                        try {
                            way.cut();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                    default -> {}
                }
            });
            assertThatThrownBy(() -> cut.build("FROM BASE", "RUN sleep 100"))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            failure -> assertThat(failure.kind())
                                    .isIn(EngineException.Kind.BROKEN, EngineException.Kind.UNREACHABLE));
        } catch (EngineException e) {
            // The cache of the cut engine cannot be removed either.
            assertThat(e.kind()).isEqualTo(EngineException.Kind.UNREACHABLE);
        }
        Map<String, List<String>> left = Map.of("label", List.of(TemporaryNames.LABEL + "=" + build[0]));
        assertThat(builds.engine().containers().list(true, left)).hasSize(1);
        for (var container : builds.engine().containers().list(true, left)) {
            builds.engine().containers().remove(container.text("Id"));
        }
    }

    @Test
    void theVolumeOfASecretGoesWithItsCommand() throws Exception {
        String[] build = {""};
        List<String> volumes = new CopyOnWriteArrayList<>();
        builds.secrets(Map.of("s", new byte[] {'x', 'y', 'z'})).observe(event -> {
            if (event instanceof BuildEvent.Planned planned) {
                build[0] = planned.build();
            } else if (event instanceof BuildEvent.StepDone) {
                try {
                    Map<String, List<String>> labelled =
                            Map.of("label", List.of(TemporaryNames.LABEL + "=" + build[0]));
                    builds.engine().volumes().list(labelled).forEach(volume -> volumes.add(volume.text("Name")));
                } catch (EngineException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        Builds.Report report =
                builds.build("FROM BASE", "RUN --mount=type=secret,id=s test -s /run/secrets/s; echo 1", "RUN echo 2");
        assertThat(report.executed()).isEqualTo(2);
        assertThat(volumes).isEmpty();
    }

    @Test
    void twoBuildsAtOnceShareFolderAndIndex() throws Exception {
        builds.file("f", "x");
        String stamp = "RUN echo " + System.nanoTime() + " > /stamp";
        Callable<String> build = () ->
                builds.build("FROM BASE", stamp, "COPY f /f", "RUN cat /f").image();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> one = threads.submit(build);
            Future<String> two = threads.submit(build);
            assertThat(builds.sh(one.get(), "cat /f")).isEqualTo("x");
            assertThat(builds.sh(two.get(), "cat /f")).isEqualTo("x");
        }
        assertThat(builds.build("FROM BASE", stamp, "COPY f /f", "RUN cat /f").hits())
                .isEqualTo("R+ C+ R+");
    }

    @Test
    void aLockedCacheMountIsUsedByOneStepAtATime() throws Exception {
        String id = "locked-" + System.nanoTime();
        String mount = "RUN --mount=type=cache,sharing=locked,id=" + id + ",target=/c ";
        String script = "mkdir /c/busy || exit 7; sleep 1; rmdir /c/busy; touch /";
        try {
            Builds.Report report = builds.build(
                    "FROM BASE AS a",
                    mount + script + "a",
                    "FROM BASE AS b",
                    mount + script + "b",
                    "FROM scratch",
                    "COPY --from=a /a /",
                    "COPY --from=b /b /");
            assertThat(report.executed()).isEqualTo(4);
        } finally {
            for (var volume :
                    builds.engine().volumes().list(Map.of("label", List.of(CacheVolumeNames.LABEL + "=" + id)))) {
                builds.engine().volumes().remove(volume.text("Name"));
            }
        }
    }

    @Test
    void nothingOfAnArchiveGetsOutOfItsDestination() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            tar.put(TarHeader.symbolicLink("out", "/etc", 0, 0, Instant.EPOCH));
            tar.put(TarHeader.file("out/passwd", 0644, 0, 0, 1, Instant.EPOCH), new byte[] {'1'});
            tar.put(TarHeader.symbolicLink("up", "../../..", 0, 0, Instant.EPOCH));
            tar.put(TarHeader.file("up/evil", 0644, 0, 0, 1, Instant.EPOCH), new byte[] {'2'});
            tar.put(TarHeader.file("../../above", 0644, 0, 0, 1, Instant.EPOCH), new byte[] {'3'});
        }
        Files.write(builds.context().resolve("a.tar"), bytes.toByteArray());
        Builds.Report report = builds.build("FROM BASE", "ADD a.tar /in/here/");
        assertThat(builds.sh(
                        report.image(), "find /in -type f | sort; ls /evil /above 2>/dev/null; head -c 4 /etc/passwd"))
                .isEqualTo("/in/here/above\n/in/here/etc/passwd\n/in/here/evil\nroot");
    }

    @Test
    void linksOfTheContextLeadNowhereElse() throws Exception {
        Files.writeString(folder.resolve("secret"), "outside");
        Files.createSymbolicLink(builds.context().resolve("link"), Path.of("../secret"));
        Files.createSymbolicLink(builds.context().resolve("folder"), Path.of(".."));
        assertThatThrownBy(() -> builds.build("FROM scratch", "COPY link /x")).hasMessageContaining("link");
        assertThatThrownBy(() -> builds.build("FROM scratch", "COPY folder/secret /x"))
                .hasMessageContaining("secret");
    }

    @Test
    void aTarThatIsCutShortIsTold() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            tar.put(TarHeader.file("f", 0644, 0, 0, 10_000, Instant.EPOCH), new byte[10_000]);
        }
        byte[] cut = new byte[5_000];
        System.arraycopy(bytes.toByteArray(), 0, cut, 0, cut.length);
        Files.write(builds.context().resolve("a.tar"), cut);
        assertThatThrownBy(() -> builds.build("FROM scratch", "ADD a.tar /")).hasMessageContaining("a.tar");
        assertThatThrownBy(() -> {
                    try (FileTree tree = TarTree.read(new ByteArrayInputStream(cut))) {
                        builds.build(tree, "FROM scratch", "COPY f /");
                    }
                })
                .isInstanceOf(IOException.class);
    }
}
