package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.resource.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A build is cut at each of its requests to the daemon in turn, in each way of {@link Cut}. Whatever it leaves then, the
 * next look for leftovers removes.
 */
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CutPointsTest {
    private static final String[] LINES = {
        "FROM BASE AS a",
        "COPY f /f",
        "RUN --network=none --mount=type=secret,id=s --mount=type=bind,source=f,target=/in cat /in; echo STAMP > /a",
        "FROM BASE",
        "COPY --from=a /a /a",
    };

    /** A minute: a busy daemon takes its time. */
    private static final int LOOKS = 1200;

    private static final int LOOK_MILLIS = 50;

    /** Builds mostly wait for the daemon. */
    private static final int AT_A_TIME = 4;

    private final List<Ended> all = new CopyOnWriteArrayList<>();
    private Engine engine;

    @TempDir
    private Path folder;

    enum Cut {
        /** The daemon goes before it gets the request. */
        BEFORE,
        /** The daemon goes when it has the request, before its answer arrives. */
        AFTER,
        /** Ctrl-C while the request is on its way. */
        INTERRUPTED
    }

    @BeforeEach
    void start() {
        engine = TestDaemon.open();
        assumeTrue(engine.address().startsWith("unix:"), "a daemon on this machine");
    }

    @AfterEach
    void stop() {
        if (engine == null) {
            return; // There is no daemon, and the test was skipped.
        }
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeft(Cut cut) throws Exception {
        AtomicInteger next = new AtomicInteger(1);
        AtomicInteger reached = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> open = new ArrayList<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                open.add(threads.submit(() -> {
                    int at = next.getAndIncrement();
                    while (isCut(cut, at)) {
                        reached.accumulateAndGet(at, Math::max);
                        at = next.getAndIncrement();
                    }
                    return null;
                }));
            }
            for (Future<?> one : open) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
        assertThat(reached.get()).isGreaterThan(20);
        // What a daemon created after its answer was no longer awaited.
        for (Ended build : all) {
            assertNothingIsLeft(build);
        }
    }

    /** Whether the build has as many requests, and so was cut. */
    private boolean isCut(Cut cut, int at) throws Exception {
        Path place = Files.createDirectory(folder.resolve(String.valueOf(at)));
        AtomicInteger count = new AtomicInteger();
        List<String> ids = new ArrayList<>();
        Thread thread = Thread.currentThread();
        CutSocket[] way = {null};
        CutSocket.Listener listener = new CutSocket.Listener() {
            @Override
            public boolean request() throws IOException {
                boolean now = count.incrementAndGet() == at;
                if (now && cut == Cut.INTERRUPTED) {
                    thread.interrupt();
                } else if (now && cut == Cut.BEFORE) {
                    way[0].cut();
                }
                return !now || cut != Cut.BEFORE;
            }

            @Override
            public void passed() throws IOException {
                if (count.get() == at && cut == Cut.AFTER) {
                    way[0].cut();
                }
            }
        };
        boolean cutOff;
        try (CutSocket open = new CutSocket(place.resolve("s"), engine.address(), listener)) {
            way[0] = open;
            try (Engine cutEngine = Engines.open(open.address(), null, Map.of())) {
                build(cutEngine, place, ids, cut + "-" + at);
            } catch (BuildException | IOException e) {
                assertThat(count.get()).as(String.valueOf(e)).isGreaterThanOrEqualTo(at);
            }
            // What follows are the requests by which the test cleans up.
            cutOff = count.get() >= at;
        }
        Thread.interrupted();
        Ended ended = new Ended(new CacheIndex(place.resolve("index"), way[0].address()), ids, cut + " " + at);
        assertNothingIsLeft(ended);
        new Leftovers(engine, ended.index, line -> {}).removeCache();
        all.add(ended);
        return cutOff;
    }

    private record Ended(CacheIndex index, List<String> ids, String name) {}

    private void assertNothingIsLeft(Ended build) throws Exception {
        List<String> left = new ArrayList<>();
        for (int look = 0; look == 0 || look < LOOKS && !left.isEmpty(); look++) {
            // The daemon may still be at work on the last request.
            TimeUnit.MILLISECONDS.sleep(look == 0 ? 0 : LOOK_MILLIS);
            new Leftovers(engine, build.index, line -> {}).removeKilled(false);
            left.clear();
            for (String id : build.ids) {
                left.addAll(Builds.labelled(engine, id));
            }
        }
        assertThat(left).as(build.name).isEmpty();
    }

    private static void build(Engine cutEngine, Path place, List<String> ids, String stamp)
            throws IOException, BuildException {
        try (Builds builds = new Builds(place, place.resolve("index"), cutEngine)) {
            builds.file("f", stamp);
            builds.secrets(Map.of("s", new byte[] {'x', 'y', 'z'})).observe(event -> {
                if (event instanceof BuildEvent.Planned planned) {
                    ids.add(planned.build());
                }
            });
            builds.build(String.join("\n", LINES).replace("STAMP", stamp).split("\n", -1));
        }
    }
}
