package io.dflint.builder;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.daemon.ImageConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The daemon that tests run against, as {@code bin/lib/daemon.sh} starts it. Without a daemon tests are skipped, unless
 * {@code DFLINT_DAEMON=required}.
 */
public final class TestDaemon {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDaemon() {}

    /** An engine for one test; close it. */
    public static Engine open() {
        try {
            Engine engine = Engines.open(null, null, System.getenv());
            engine.version();
            return engine;
        } catch (EngineException e) {
            if ("required".equals(System.getenv("DFLINT_DAEMON"))) {
                return fail("no Docker daemon: " + e.getMessage());
            }
            assumeTrue(false, "no Docker daemon: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    /** An image with a busybox. */
    public static String base() {
        return environment("DFLINT_BASE");
    }

    /** A registry on loopback without TLS, {@code host:port}; it holds {@code busybox:1}, the base. */
    public static String registry() {
        return environment("DFLINT_REGISTRY");
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        assumeTrue(value != null, name + " is not set; see bin/lib/daemon.sh");
        return String.valueOf(value);
    }

    /** Removes an image, if it is there, and the parents that nobody else has; another test may be removing those at the same time. */
    public static void removeImage(Engine engine, String image) throws EngineException {
        try {
            if (engine.images().find(image).isPresent()) {
                engine.images().remove(image, true, true);
            }
        } catch (EngineException e) {
            if (engine.images().find(image).isPresent()) {
                engine.images().remove(image, true, false);
            }
        }
    }

    /** A name that no other test uses, good for images, containers and volumes. */
    public static String unique(String prefix) {
        return prefix + "-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    }

    /** A config that runs a shell command. */
    public static ImageConfig shell(String command) {
        return ImageConfig.EMPTY.withCommand(List.of("sh", "-c", command));
    }

    public static Map<String, List<String>> noFilters() {
        return Map.of();
    }
}
