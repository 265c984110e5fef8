package io.dflint.builder.layer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HostOptions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A layer is never made without a file that the daemon did not hand over. */
@Timeout(120)
class ChangedFilesTest {
    private Engine engine;
    private String container = "";

    @BeforeEach
    void start() throws IOException {
        engine = TestDaemon.open();
        // Each run undoes what the one before did.
        container = engine.containers()
                .create(
                        ContainerSpec.of(
                                TestDaemon.base(),
                                TestDaemon.shell("test -e /made && rm /made || echo > /made"),
                                new HostOptions().network("none")),
                        TestDaemon.unique("changed"))
                .id();
        run();
    }

    private void run() throws IOException {
        engine.containers().start(container);
        engine.containers().waitForExit(container);
    }

    @AfterEach
    void stop() throws IOException {
        if (engine != null) { // There is a daemon, and the test was not skipped.
            engine.containers().remove(container);
            engine.close();
        }
    }

    @Test
    void aChangedFileThatIsNotThereAnyMore() throws IOException {
        assertLayerFails(this::run, "the daemon lists /made as changed by the command, but cannot read it");
    }

    @Test
    void aContainerThatIsNotThereAnyMore() throws IOException {
        assertLayerFails(() -> engine.containers().remove(container), "No such container");
    }

    private interface Event {
        void happen() throws IOException;
    }

    /** @param event after the daemon has listed the changed files, and before they are read */
    private void assertLayerFails(Event event, String message) throws IOException {
        try (ContentSpool contents = new ContentSpool()) {
            ChangedFiles changed = new ChangedFiles(engine, container, ImageFiles.EMPTY, List.of(), contents);
            event.happen();
            assertThatThrownBy(() -> changed.layer(null))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(message);
        }
    }
}
