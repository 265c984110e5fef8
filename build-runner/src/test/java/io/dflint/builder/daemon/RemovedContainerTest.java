package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.StubDaemon.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While Docker removes a container, it says of each of its files that it is not there. That is no word about the file. */
@Tag("class-path")
class RemovedContainerTest {
    private static final String NO_FILE = "Could not find the file /f in container c";

    private StubDaemon daemon;
    private Containers containers;

    @BeforeEach
    void start() throws IOException {
        daemon = new StubDaemon();
        containers = new EngineContainers(daemon.http());
    }

    @AfterEach
    void stop() {
        daemon.close();
    }

    private RemovedContainerTest answers(String path, int status, String json) {
        Answer answer = new Answer(status, json);
        daemon.answer("/containers/" + path, () -> answer);
        return this;
    }

    private void assertKind(Kind kind) throws IOException {
        assertThatThrownBy(() -> containers.getArchive("c", "/f"))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind));
        if (kind == Kind.NO_SUCH_FILE) {
            assertThat(containers.stat("c", "/f")).isEmpty();
        } else {
            assertThatThrownBy(() -> containers.stat("c", "/f")).isInstanceOf(EngineException.class);
        }
    }

    private static String message(String text) {
        return "{\"message\": \"" + text + "\"}";
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        answers("c/archive", 404, message(NO_FILE))
                .answers("c/json", 200, "{\"State\": {\"Status\": \"created\"}}")
                .assertKind(Kind.NO_SUCH_FILE);
    }

    @Test
    void aContainerThatIsBeingRemoved() throws IOException {
        answers("c/archive", 404, message(NO_FILE))
                .answers("c/json", 200, "{\"State\": {\"Status\": \"removing\"}}")
                .assertKind(Kind.NOT_FOUND);
    }

    @Test
    void aContainerThatWasRemoved() throws IOException {
        answers("c/archive", 404, message(NO_FILE))
                .answers("c/json", 404, message("No such container: c"))
                .assertKind(Kind.NOT_FOUND);
    }

    @Test
    void aContainerWhoseNetworkIsThatOfAnother() throws IOException {
        answers("c/archive", 404, message(NO_FILE))
                .answers("c/json", 200, "{\"HostConfig\": {\"NetworkMode\": \"container:n\"}}")
                .answers("n/json", 200, "{}")
                .assertKind(Kind.NO_SUCH_FILE);
    }

    @Test
    void aContainerWhoseNetworkIsThatOfOneThatIsBeingRemoved() throws IOException {
        answers("c/archive", 404, message(NO_FILE))
                .answers("c/json", 200, "{\"HostConfig\": {\"NetworkMode\": \"container:n\"}}")
                .answers("n/json", 200, "{\"State\": {\"Status\": \"dead\"}}")
                .assertKind(Kind.NOT_FOUND);
    }

    /** Whatever is missing then, it is not the file. */
    @Test
    void aDaemonThatFails() throws IOException {
        answers("c/archive", 500, message("open /layers/1: no such file or directory"))
                .answers("c/json", 200, "{}")
                .assertKind(Kind.NOT_FOUND);
    }

    /** The directory of its layer is gone before it is. */
    @Test
    void aDaemonThatFailsAsTheContainerIsBeingRemoved() {
        answers("c/start", 500, message("stat /overlay2/1: no such file or directory"))
                .answers("c/json", 200, "{\"State\": {\"Status\": \"dead\"}}");
        assertThatThrownBy(() -> containers.start("c")).hasMessage("No such container: c");
    }
}
