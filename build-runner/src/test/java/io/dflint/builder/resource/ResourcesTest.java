package io.dflint.builder.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HostOptions;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When what a build has at the daemon goes. */
@Timeout(120)
class ResourcesTest {
    @Test
    void aContainerOutlivesThoseThatHaveJoinedItsNetwork() throws IOException {
        try (Engine engine = TestDaemon.open()) {
            Resources resources = new Resources(engine, TestDaemon.unique("resources"));
            String network;
            String joined;
            try (resources) {
                network = start(engine, resources, "sleep 100", "");
                joined = start(engine, resources, "echo > /made", "container:" + network);
                engine.containers().waitForExit(joined);

                resources.removeSoon(network);
                // It is stopped at once, as its network is no longer needed.
                engine.containers().waitForExit(network);
                assertThat(engine.containers().find(network))
                        .hasValueSatisfying(
                                stopped -> assertThat(stopped.object("State").text("Status"))
                                        .isEqualTo("exited"));
                try (InputStream made = engine.containers().getArchive(joined, "/made")) {
                    assertThat(made.readAllBytes()).isNotEmpty();
                }
                resources.removeSoon(joined);
            }
            assertThat(engine.containers().find(joined)).isEmpty();
            assertThat(engine.containers().find(network)).isEmpty();
            assertThat(resources.isGone()).isTrue();
        }
    }

    private static String start(Engine engine, Resources resources, String command, String network) throws IOException {
        String container = resources.container(
                ContainerSpec.of(TestDaemon.base(), TestDaemon.shell(command), new HostOptions().network(network)));
        engine.containers().start(container);
        return container;
    }
}
