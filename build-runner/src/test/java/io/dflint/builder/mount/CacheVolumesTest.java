package io.dflint.builder.mount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.plan.RunMount;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.resource.CacheVolumeNames;
import io.dflint.builder.resource.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cache that is there has its mode, owner and first content, whoever began to make it. */
@Timeout(120)
class CacheVolumesTest {
    @TempDir
    private Path locks;

    private Engine engine;
    private Resources resources;
    private RunMount.Cache cache;
    private String volume = "";

    @BeforeEach
    void start() {
        engine = TestDaemon.open();
        resources = new Resources(engine, TestDaemon.unique("caches"));
        cache = new RunMount.Cache(
                TestDaemon.unique("id") + System.nanoTime(),
                new TreeRef.Empty(),
                "",
                "/c",
                false,
                RunMount.Sharing.SHARED,
                true,
                0711,
                7,
                7);
    }

    @AfterEach
    void stop() throws IOException {
        if (engine == null) {
            return; // There is no daemon, and the test was skipped.
        }
        resources.close();
        if (!volume.isEmpty()) {
            engine.volumes().remove(volume);
        }
        engine.close();
    }

    /** Those of another build. */
    private CacheVolumes caches() {
        return new CacheVolumes(new MountVolumes(engine, resources), locks);
    }

    private void assertReady(CacheVolumes.Lease lease) throws IOException {
        volume = lease.volume();
        String container = resources.container(ContainerSpec.of(
                TestDaemon.base(),
                TestDaemon.shell("test $(stat -c %a:%u /c) = 711:7"),
                new HostOptions().network("none").mount(new Mount.Volume(volume, "/c", false, "", false))));
        engine.containers().start(container);
        assertThat(engine.containers().waitForExit(container)).isZero();
    }

    @Test
    void afterABuildThatWasNotAbleToMakeIt() throws IOException {
        assertThatThrownBy(() -> caches().lease(cache, "", List::of, "no-such-image"))
                .isInstanceOf(IOException.class);
        try (CacheVolumes.Lease lease = caches().lease(cache, "", List::of, TestDaemon.base())) {
            assertReady(lease);
        }
    }

    @Test
    void afterABuildThatHadNotFoundWhatItHoldsAtFirst() throws IOException {
        CacheVolumes.First missing = () -> {
            throw new IOException("missing");
        };
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> caches().lease(cache, "", missing, TestDaemon.base()))
                    .hasMessage("missing");
        }
    }

    @Test
    void whileAnotherBuildMakesIt() throws Exception {
        AtomicReference<CacheVolumes.Lease> second = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                second.set(caches().lease(cache, "", List::of, TestDaemon.base()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        CacheVolumes.First first = () -> {
            other.start();
            while (other.getState() != Thread.State.TIMED_WAITING && other.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(second.get()).as("the cache is not ready").isNull();
            return List.of();
        };
        try (CacheVolumes.Lease lease = caches().lease(cache, "", first, TestDaemon.base())) {
            other.join();
            assertReady(lease);
        }
        assertThat(second.get().volume()).isEqualTo(volume);
    }

    /** A volume that was restored by hand has no label. */
    @Test
    void thatBuildsHaveNotMadeStays() throws IOException {
        volume = CacheVolumeNames.of(cache, "");
        engine.volumes().create(volume, Map.of());
        MountVolumes volumes = new MountVolumes(engine, resources);
        try (CacheVolumes.Lease lease =
                new CacheVolumes(volumes, locks).lease(cache, "", List::of, TestDaemon.base())) {
            assertThat(lease.volume()).isEqualTo(volume);
            String container = resources.container(ContainerSpec.of(
                    TestDaemon.base(),
                    TestDaemon.shell("true"),
                    new HostOptions().network("none").mount(new Mount.Volume(volume, "/c", false, "", false))));
            volumes.check(List.of(volume), container);
            assertThat(engine.containers().find(container)).isPresent();
        }
        assertThat(engine.volumes().list(Map.of("name", List.of(volume)))).hasSize(1);
    }
}
