package io.dflint.builder.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.Containers.Change;
import io.dflint.builder.daemon.Containers.Commit;
import io.dflint.builder.daemon.Containers.ExitWaiter;
import io.dflint.builder.daemon.Containers.PathStat;
import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call of the port against a real daemon. */
class DaemonTest {
    private Engine engine;
    private final List<String> containers = new ArrayList<>();
    private final List<String> images = new ArrayList<>();

    @BeforeEach
    void open() {
        engine = TestDaemon.open();
    }

    @AfterEach
    void cleanUp() throws EngineException {
        if (engine == null) {
            return; // There is no daemon, and the test was skipped.
        }
        for (String container : containers) {
            engine.containers().remove(container);
        }
        for (String image : images) {
            engine.images().remove(image, true, true);
        }
        engine.close();
    }

    private String container(String command) throws EngineException {
        return container(ContainerSpec.of(
                TestDaemon.base(),
                TestDaemon.shell(command),
                new HostOptions().network("none").withoutLog()));
    }

    private String container(ContainerSpec spec) throws EngineException {
        String id = engine.containers().create(spec, null).id();
        containers.add(id);
        return id;
    }

    private record Result(int exit, String out, String err) {}

    private Result run(String container) throws EngineException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Attachment attachment = engine.containers().attach(container, false, false)) {
            engine.containers().start(container);
            attachment.copyTo((error, bytes, offset, length) -> (error ? err : out).write(bytes, offset, length));
        }
        return new Result(engine.containers().waitForExit(container), out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void tellsWhatTheDaemonIs() throws EngineException {
        assertThat(engine.version().os()).isEqualTo("linux");
        assertThat(engine.version().atLeast("1.41")).isTrue();
        DaemonInfo info = engine.info();
        assertThat(info.serverVersion()).isNotEmpty();
        assertThat(info.os()).isEqualTo("linux");
        assertThat(info.architecture()).isIn("amd64", "arm64");
    }

    @Test
    void runsAContainerAndTellsOutputFromErrors() throws EngineException {
        Result result = run(container("echo out; echo err >&2; exit 3"));
        assertThat(result).isEqualTo(new Result(3, "out\n", "err\n"));
    }

    @Test
    void passesLargeOutputWhole() throws EngineException {
        Result result = run(container("yes 0123456789abcdef | head -n 60000"));
        assertThat(result.out()).hasSize(60000 * 17).endsWith("0123456789abcdef\n");
    }

    @Test
    void passesInputAndItsEnd() throws Exception {
        ContainerSpec spec = new ContainerSpec(
                TestDaemon.base(),
                ImageConfig.EMPTY.withCommand(List.of("cat")),
                new HostOptions().network("none"),
                "",
                false,
                true,
                null);
        String id = container(spec);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Attachment attachment = engine.containers().attach(id, true, false)) {
            engine.containers().start(id);
            attachment.input().write("hello".getBytes(UTF_8));
            attachment.input().close();
            attachment.copyTo((error, bytes, offset, length) -> out.write(bytes, offset, length));
        }
        assertThat(out.toString(UTF_8)).isEqualTo("hello");
        assertThat(engine.containers().waitForExit(id)).isZero();
    }

    @Test
    void waitsForAContainerThatRemovesItself() throws EngineException {
        String id = engine.containers()
                .create(
                        ContainerSpec.of(
                                TestDaemon.base(),
                                TestDaemon.shell("exit 7"),
                                new HostOptions().network("none").autoRemove(true)),
                        null)
                .id();
        try (ExitWaiter waiter = engine.containers().nextExit(id, true)) {
            engine.containers().start(id);
            assertThat(waiter.await()).isEqualTo(7);
        }
        assertThat(engine.containers().find(id)).isEmpty();
    }

    @Test
    void killsAContainer() throws EngineException {
        String id = container("exec sleep 1000");
        engine.containers().start(id);
        engine.containers().kill(id, "SIGKILL");
        assertThat(engine.containers().waitForExit(id)).isEqualTo(137);
        engine.containers().kill(id, "SIGKILL");
        engine.containers().remove(id);
        engine.containers().remove(id);
        assertThat(engine.containers().find(id)).isEmpty();
    }

    @Test
    void commitsAConfigThatDockerJavaHasNoFieldsFor() throws EngineException {
        String id = container("echo hi > /made");
        run(id);
        ImageConfig config = new ImageConfig(
                "daemon",
                java.util.Set.of("80/tcp"),
                List.of("PATH=/bin", "A=ä ö"),
                List.of("/bin/sh"),
                List.of("-c", "true"),
                java.util.Set.of("/data"),
                "/tmp",
                Map.of("k", "v \"quoted\""),
                List.of("RUN true"),
                List.of("/bin/ash", "-c"),
                "SIGUSR1",
                new HealthcheckConfig(List.of("CMD", "true"), 2_000_000_000L, 3_000_000_000L, 0, 0, 4));
        String image = engine.containers().commit(id, new Commit(null, "me", "a message", config, List.of(), false));
        images.add(image);
        ImageDetails details = engine.images().get(image);
        assertThat(details.config()).isEqualTo(config);
        assertThat(details.author()).isEqualTo("me");
        assertThat(details.comment()).isEqualTo("a message");
        assertThat(details.parent())
                .isEqualTo(engine.images().get(TestDaemon.base()).id());
        assertThat(details.layers()).hasSize(2);
        assertThat(engine.images().history(image).getFirst().comment()).isEqualTo("a message");
    }

    @Test
    void tagsListsAndRemovesImages() throws EngineException {
        String name = TestDaemon.unique("dflint-test/tagged");
        engine.images().tag(TestDaemon.base(), name + ":one");
        engine.images().tag(TestDaemon.base(), "127.0.0.1:1/" + name);
        assertThat(engine.images().get(TestDaemon.base()).tags())
                .contains(name + ":one", "127.0.0.1:1/" + name + ":latest");
        assertThat(engine.images().list(false, Map.of("reference", List.of(name))))
                .singleElement()
                .satisfies(image -> assertThat(image.tags()).contains(name + ":one"));
        assertThat(engine.images().remove(name + ":one", false, true))
                .containsExactly(new Images.RemovedImage(true, name + ":one"));
        engine.images().remove("127.0.0.1:1/" + name, false, true);
        assertThat(engine.images().find(name + ":one")).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> engine.images().get("no-such-image:x"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .withMessageContaining("no-such-image:x");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> engine.containers().start("no-such-container"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    private static Images.Content tar(String name, String content) {
        return out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            byte[] bytes = content.getBytes(UTF_8);
            entry.setSize(bytes.length);
            entry.setIds(12, 34);
            entry.setMode(0640);
            entry.setModTime(1_500_000_000_000L);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
            tar.finish();
        };
    }

    @Test
    void copiesFilesIntoAndOutOfContainers() throws IOException {
        String id = container("true");
        engine.containers().putArchive(id, "/", false, tar("opt/new/file", "content"));
        PathStat stat = engine.containers().stat(id, "/opt/new/file").orElseThrow();
        assertThat(stat).isEqualTo(new PathStat("file", PathStat.Type.FILE, 7, 0640, 1_500_000_000L, ""));
        assertThat(engine.containers().stat(id, "/tmp").orElseThrow().mode()).isEqualTo(01777);
        assertThat(engine.containers().stat(id, "/bin/sh").orElseThrow())
                .satisfies(link -> assertThat(link.type()).isEqualTo(PathStat.Type.LINK))
                .satisfies(link -> assertThat(link.linkTarget()).isEqualTo("/bin/busybox"));
        assertThat(engine.containers().stat(id, "/none")).isEmpty();
        try (InputStream archive = engine.containers().getArchive(id, "/opt/new/file");
                TarArchiveInputStream read = new TarArchiveInputStream(archive)) {
            TarArchiveEntry entry = read.getNextEntry();
            assertThat(entry.getName()).isEqualTo("file");
            assertThat(entry.getLongUserId()).isEqualTo(12);
            assertThat(read.readAllBytes()).isEqualTo("content".getBytes(UTF_8));
        }
        assertThat(engine.containers().changes(id)).contains(new Change(Change.Kind.ADDED, "/opt/new/file"));
    }

    @Test
    void reportsARefusedArchiveAndGoesOn() throws EngineException {
        String id = container("true");
        Images.Content large = out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        };
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> engine.containers().putArchive(id, "/no/such/folder", false, large))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
        assertThat(engine.containers().find(id)).isPresent();
    }

    @Test
    void passesOnTheFailureOfABodysSource() throws EngineException {
        String id = container("true");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> engine.containers().putArchive(id, "/", false, out -> {
                    out.write(new byte[100_000]);
                    throw new EngineException(Kind.FAILED, "cannot read secret.txt");
                }))
                .withMessage("cannot read secret.txt");
    }

    /** The notes' fact 1: layers that the daemon has need not be sent. */
    @Test
    void loadsAnImageWithoutItsLayers() throws EngineException {
        ImageDetails base = engine.images().get(TestDaemon.base());
        String config = Json.write(Map.of(
                "architecture",
                base.architecture(),
                "os",
                base.os(),
                "config",
                base.config().withLabels(Map.of("loaded", "yes")).toJson(),
                "rootfs",
                Map.of("type", "layers", "diff_ids", base.layers()),
                "history",
                List.of(Map.of("created_by", "test"))));
        String layer = base.layers().getFirst().substring("sha256:".length());
        String manifest = Json.write(List.of(
                Map.of("Config", "config.json", "RepoTags", List.of(), "Layers", List.of(layer + "/layer.tar"))));
        List<String> loaded = engine.images().load(out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
            for (Map.Entry<String, String> file :
                    Map.of("config.json", config, "manifest.json", manifest).entrySet()) {
                byte[] bytes = file.getValue().getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
            tar.finish();
        });
        images.addAll(loaded);
        assertThat(loaded).hasSize(1);
        assertThat(engine.images().get(loaded.getFirst()).config().labels()).containsEntry("loaded", "yes");
        assertThat(engine.images().get(loaded.getFirst()).layers()).isEqualTo(base.layers());
    }

    @Test
    void importsAndSavesAnImage() throws IOException {
        String name = TestDaemon.unique("dflint-test/imported");
        String id = engine.images().importRoot(tar("file", "x"), name, List.of("CMD [\"/file\"]", "LABEL a=b"), "why");
        images.add(name);
        ImageDetails details = engine.images().get(name);
        assertThat(details.id()).isEqualTo(id);
        assertThat(details.config().command()).containsExactly("/file");
        assertThat(details.comment()).isEqualTo("why");
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(engine.images().save(List.of(name)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("manifest.json");
    }

    @Test
    void pushesAndPullsWithProgress() throws EngineException {
        String name = TestDaemon.registry() + "/" + TestDaemon.unique("pushed") + ":1";
        engine.images().tag(TestDaemon.base(), name);
        images.add(name);
        List<Progress> pushed = new ArrayList<>();
        engine.images().push(name, null, 60, pushed::add);
        assertThat(pushed.getLast().digest()).startsWith("sha256:");
        engine.images().remove(name, false, true);
        List<Progress> pulled = new ArrayList<>();
        engine.images().pull(name, null, null, 60, pulled::add);
        assertThat(pulled).extracting(Progress::status).anyMatch(status -> status.startsWith("Status: "));
        assertThat(engine.images().find(name)).isPresent();
    }

    @Test
    void reportsAnImageThatARegistryDoesNotHave() {
        String name = TestDaemon.registry() + "/no-such-repository:1";
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> engine.images().pull(name, null, null, 60, progress -> {}))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .withMessageContaining("not found");
    }

    @Test
    void keepsVolumesApart() throws EngineException {
        String name = TestDaemon.unique("dflint-test-volume");
        assertThat(engine.volumes().create(name, Map.of("io.dflint.test", "1"))).isEqualTo(name);
        assertThat(engine.volumes().list(Map.of("label", List.of("io.dflint.test=1"))))
                .anySatisfy(volume -> assertThat(volume.text("Name")).isEqualTo(name));
        String id = container(ContainerSpec.of(
                TestDaemon.base(),
                TestDaemon.shell("echo kept > /v/file; stat -c %a /t"),
                new HostOptions()
                        .network("none")
                        .mount(new Mount.Volume(name, "/v", false, "", false))
                        .mount(new Mount.Tmpfs("/t", 1 << 20, 0700))));
        assertThat(run(id)).isEqualTo(new Result(0, "700\n", ""));
        engine.containers().remove(id);
        engine.volumes().remove(name);
        engine.volumes().remove(name);
        assertThat(engine.volumes().list(Map.of("name", List.of(name)))).isEmpty();
    }

    @Test
    void setsLimits() throws EngineException {
        String id = container(ContainerSpec.of(
                TestDaemon.base(),
                TestDaemon.shell("ulimit -n; df -k /dev/shm | tail -n 1 | awk '{print $2}'; grep some /etc/hosts"),
                new HostOptions()
                        .network("none")
                        .shmSize(8 << 20)
                        .ulimits(List.of("nofile=100:200"))
                        .extraHosts(List.of("some.host:10.1.2.3"))));
        Result result = run(id);
        assertThat(result.out().split("\\s+")).containsExactly("100", "8192", "10.1.2.3", "some.host");
    }

    @Test
    void endsAWaitWhenItsThreadIsInterrupted() throws Exception {
        String id = container("exec sleep 1000");
        engine.containers().start(id);
        List<Object> ends = new ArrayList<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                ends.add(engine.containers().waitForExit(id));
            } catch (EngineException e) {
                ends.add(e.kind());
            }
        });
        waiting.interrupt();
        waiting.join();
        assertThat(ends).containsExactly(Kind.CANCELLED);
    }
}
