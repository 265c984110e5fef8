package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.daemon.StubDaemon.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While Docker removes an image, it may fail to describe it, and to list any. */
@Tag("class-path")
class RemovedImageTest {
    private static final String GONE = "layer does not exist";
    private static final String GONE_IN_CONTAINERD = "content digest sha256:1: not found";

    private final AtomicInteger requests = new AtomicInteger();
    private StubDaemon daemon;
    private Images images;

    @BeforeEach
    void start() throws IOException {
        daemon = new StubDaemon();
        images = new EngineImages(daemon.http());
    }

    @AfterEach
    void stop() {
        daemon.close();
    }

    /** Fails some times, and then gives an answer. */
    private void answers(int failures, String failure, Answer answer) {
        daemon.answer("/images/", () -> requests.incrementAndGet() <= failures ? Answer.failure(500, failure) : answer);
    }

    @Test
    void isGoneInTheEnd() throws IOException {
        answers(2, GONE, Answer.failure(404, "No such image: i"));
        assertThat(images.find("i")).isEmpty();
        assertThat(requests).hasValue(3);
    }

    @Test
    void othersAreListed() throws IOException {
        answers(2, GONE_IN_CONTAINERD, new Answer(200, "[{\"Id\": \"sha256:" + "1".repeat(64) + "\"}]"));
        assertThat(images.list(true, Map.of())).hasSize(1);
    }

    @Test
    void aFailureThatStaysIsTold() {
        answers(Integer.MAX_VALUE, GONE, new Answer(200, ""));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> images.find("i"))
                .withMessage(GONE);
    }

    @Test
    void anotherFailureIsToldAtOnce() {
        answers(Integer.MAX_VALUE, "no space left on device", new Answer(200, ""));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> images.find("i"))
                .withMessage("no space left on device");
        assertThat(requests).hasValue(1);
    }
}
