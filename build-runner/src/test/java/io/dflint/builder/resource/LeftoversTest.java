package io.dflint.builder.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.Commands;
import io.dflint.builder.TestDaemon;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What prune removes, and what it never touches whatever images and labels say. */
@Timeout(120)
class LeftoversTest {
    /** A label on everything here, so that builds that use the same daemon at the same time are left alone. */
    private static final String TEST = "io.dflint.test";

    private final String test = TestDaemon.unique("leftovers");
    private Duration later = Duration.ofHours(2);
    private final List<String> reports = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private Engine engine;
    private CacheIndex index;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        engine = TestDaemon.open();
        index = new CacheIndex(folder.resolve("cache"), engine.address());
    }

    @AfterEach
    void stop() throws IOException {
        if (engine == null) {
            return; // There is no daemon, and the test was skipped.
        }
        for (String container : containers) {
            engine.containers().remove(container);
        }
        for (String volume : volumes) {
            engine.volumes().remove(volume);
        }
        for (String image : images) {
            try {
                engine.images().remove(image, true, true);
            } catch (EngineException e) {
                assertThat(e.kind()).isEqualTo(EngineException.Kind.NOT_FOUND);
            }
        }
        engine.close();
    }

    private void prune(boolean all) throws IOException {
        InstantSource clock = () -> Instant.now().plus(later);
        List<String> labels = List.of(TEST + "=" + test);
        new Leftovers(engine, index, reports::add, clock, labels).removeKilled(all);
    }

    private String image(String label) throws IOException {
        String image = engine.images()
                .importRoot(
                        out -> {
                            try (TarWriter tar = new TarWriter(out)) {
                                tar.put(
                                        TarHeader.file("stamp", 0644, 0, 0, 36, Instant.EPOCH),
                                        UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                            }
                        },
                        null,
                        List.of("LABEL " + TemporaryNames.LABEL + "=\"" + label + "\" " + TEST + "=" + test),
                        "");
        images.add(image);
        return image;
    }

    private String container(String image, @Nullable String name, Map<String, String> labels, String... command)
            throws IOException {
        ImageConfig config = ImageConfig.EMPTY.withEntrypoint(List.of(command)).withLabels(marked(labels));
        String id = engine.containers()
                .create(ContainerSpec.of(image, config, new HostOptions().network("none")), name)
                .id();
        containers.add(id);
        return id;
    }

    private Map<String, String> marked(Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.put(TEST, test);
        return all;
    }

    private boolean exists(String container) throws IOException {
        return engine.containers().find(container).isPresent();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** A build that died: its file is there, and nobody holds it locked. */
    private String interrupted() throws IOException {
        String build = id();
        try (BuildLock lock = BuildLock.hold(index.folder(), build)) {
            assertThat(lock.build()).isEqualTo(build);
        }
        return build;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{folder}/precious",
                "../../../../precious",
                "running/../../../../precious",
                "..",
                "",
                "\u001b[2J"
            })
    void aLabelOfAnImageIsNeverAPath(String value) throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        try (BuildLock running = BuildLock.hold(index.folder(), id())) {
            String label = value.replace("{folder}", folder.toString());
            String image = image(label);
            String container = container(image, null, Map.of(), "/nothing");
            prune(false);
            prune(true);
            assertThat(exists(container)).isTrue();
            assertThat(engine.images().find(image)).isPresent();
            assertThat(running.build()).isNotEmpty();
        }
        assertThat(precious).hasContent("mine");
        assertThat(reports).isEmpty();
    }

    @Test
    void aPipeAmongTheLocksStopsNobody() throws Exception {
        Path locks = Files.createDirectories(index.folder().resolve("running"));
        Commands.shell(locks, "mkfifo " + id());
        Commands.shell(locks, "mkfifo plain");
        Files.createSymbolicLink(locks.resolve(id()), Path.of("/dev/zero"));
        prune(false);
        assertThat(reports).isEmpty();
    }

    @Test
    void aRunningContainerOfAnImageThatNamesAnInterruptedBuildStays() throws Exception {
        String build = interrupted();
        String container = container(TestDaemon.base(), null, Map.of(TemporaryNames.LABEL, build), "sleep", "1000");
        engine.containers().start(container);
        String named = container(
                TestDaemon.base(), "dfbuild-" + id() + "-1", Map.of(TemporaryNames.LABEL, build), "sleep", "1000");
        prune(false);
        prune(true);
        assertThat(exists(container)).isTrue();
        assertThat(exists(named)).isTrue();
    }

    @Test
    void whatABuildOfAnotherMachineRunsStays() throws Exception {
        String build = id();
        Map<String, String> labels = Map.of(TemporaryNames.LABEL, build);
        String running = container(TestDaemon.base(), TemporaryNames.of(build, 1), labels, "sleep", "1000");
        engine.containers().start(running);
        String atRest = container(TestDaemon.base(), TemporaryNames.of(build, 2), labels, "true");
        prune(false);
        assertThat(exists(atRest)).isTrue();
        later = Duration.ofMinutes(30);
        prune(true);
        assertThat(exists(atRest)).isTrue();
        later = Duration.ofHours(2);
        prune(true);
        assertThat(exists(running)).isTrue();
        assertThat(exists(atRest)).isFalse();
    }

    @Test
    void whatARunningBuildHasStays() throws Exception {
        String build = id();
        try (BuildLock lock = BuildLock.hold(index.folder(), build)) {
            String container = container(
                    TestDaemon.base(), TemporaryNames.of(build, 1), Map.of(TemporaryNames.LABEL, build), "true");
            prune(true);
            assertThat(exists(container)).isTrue();
            lock.forget();
        }
    }

    /** Processes do not keep locks of files that they themselves open and close in passing. */
    @Test
    void aLookAtTheLocksTakesNoneAway() throws Exception {
        String build = id();
        try (BuildLock lock = BuildLock.hold(index.folder(), build)) {
            prune(true);
            Path file = index.folder().resolve("running").resolve(lock.build());
            assertThat(Files.readString(Path.of("/proc/locks")))
                    .contains(":" + Files.getAttribute(file, "unix:ino") + " ");
            lock.forget();
        }
    }

    @Test
    void whatAnInterruptedBuildLeftGoes() throws Exception {
        String build = interrupted();
        Map<String, String> labels = Map.of(TemporaryNames.LABEL, build);
        String container = container(TestDaemon.base(), TemporaryNames.of(build, 1), labels, "sleep", "1000");
        engine.containers().start(container);
        String volume = engine.volumes().create(TemporaryNames.of(build, 2), marked(labels));
        String other = engine.volumes().create("dfbuild-test-" + id(), marked(labels));
        volumes.add(other);
        String image = image(build);
        prune(false);
        assertThat(exists(container)).isFalse();
        assertThat(engine.images().find(image)).isEmpty();
        assertThat(reports)
                .containsExactlyInAnyOrder(
                        "container " + container.substring(0, 12),
                        "volume " + volume,
                        "image " + image.substring(7, 19));
        assertThat(engine.volumes().list(Map.of("name", List.of(other)))).hasSize(1);
    }

    private static String pushed() {
        return TemporaryNames.pushed("127.0.0.1:1234", id());
    }

    private String named(String image, String... names) throws IOException {
        for (String name : names) {
            engine.images().tag(image, name);
        }
        return image;
    }

    /** A build that is killed while the daemon pushes a manifest leaves a name. */
    @Test
    void namesForPushesGoIfTheImageHasOthers() throws Exception {
        String own = test + ":own";
        String like = "127.0.0.1:1234/" + test + ":dfbuild-manifest";
        String left = pushed();
        String image = named(image("x"), own, like, left);
        prune(false);
        assertThat(reports).containsExactly("name " + left);
        assertThat(engine.images().get(image).tags()).containsExactlyInAnyOrder(own, like);
    }

    @Test
    void anImageKeepsItsLastName() throws Exception {
        String only = pushed();
        String image = named(image("x"), only);
        prune(true);
        assertThat(reports).isEmpty();
        assertThat(engine.images().get(image).tags()).containsExactly(only);
    }

    @Test
    void anImageOfAnInterruptedBuildGoesWithTheNameForAPush() throws Exception {
        String build = interrupted();
        String image = named(image(build), pushed());
        String kept = named(image(build), test + ":kept");
        prune(false);
        assertThat(reports).containsExactly("image " + image.substring(7, 19));
        assertThat(engine.images().find(image)).isEmpty();
        assertThat(engine.images().find(kept)).isPresent();
    }

    /** The daemon goes on with a request although nobody waits for its answer. */
    @Test
    void whatADaemonCreatesLateGoesWithTheNextLook() throws Exception {
        String build = interrupted();
        prune(false);
        Map<String, String> labels = Map.of(TemporaryNames.LABEL, build);
        String late = container(TestDaemon.base(), TemporaryNames.of(build, 1), labels, "sleep", "1000");
        prune(false);
        assertThat(exists(late)).isFalse();
        assertThat(index.folder().resolve("running")).isEmptyDirectory();
    }

    @Test
    void onlyVolumesWithTheNamesOfCacheMountsGo() throws Exception {
        Map<String, String> labels = Map.of(CacheVolumeNames.LABEL, "x");
        String mine = engine.volumes().create("data-" + id(), labels);
        String near = engine.volumes().create("dfbuild-cache-" + id(), labels);
        volumes.addAll(List.of(mine, near));
        assertThat(CacheVolumeNames.isName(mine)).isFalse();
        assertThat(CacheVolumeNames.isName(near)).isFalse();
        assertThat(CacheVolumeNames.isName("dfbuild-cache-0123456789abcdef01234567"))
                .isTrue();
        assertThat(CacheVolumeNames.isName("dfbuild-cache-0123456789abcdef01234567-63"))
                .isTrue();
    }
}
