package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While Docker removes an image, it may fail to describe it, and to list any. */
class RemovedImageTest {
    private static final String GONE = "layer does not exist";
    private static final String GONE_IN_CONTAINERD = "content digest sha256:1: not found";

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private Images images;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_ping", exchange -> {
            exchange.getResponseHeaders().add("Api-Version", "1.45");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("tcp://127.0.0.1:" + server.getAddress().getPort());
        Endpoint endpoint = new Endpoint(address, null, "the test");
        images = new EngineImages(new EngineHttp(endpoint, new SocketTransport(new Connector(endpoint, 5)), "", 5));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Fails some times, and then gives an answer. */
    private void answers(int failures, String failure, int status, String json) {
        server.createContext("/v1.45/images/", exchange -> {
            boolean fails = requests.incrementAndGet() <= failures;
            byte[] body = (fails ? "{\"message\": \"" + failure + "\"}" : json).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fails ? 500 : status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void isGoneInTheEnd() throws IOException {
        answers(2, GONE, 404, "{\"message\": \"No such image: i\"}");
        assertThat(images.find("i")).isEmpty();
        assertThat(requests).hasValue(3);
    }

    @Test
    void othersAreListed() throws IOException {
        answers(2, GONE_IN_CONTAINERD, 200, "[{\"Id\": \"sha256:" + "1".repeat(64) + "\"}]");
        assertThat(images.list(true, Map.of())).hasSize(1);
    }

    @Test
    void aFailureThatStaysIsTold() {
        answers(Integer.MAX_VALUE, GONE, 200, "");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> images.find("i"))
                .withMessage(GONE);
    }

    @Test
    void anotherFailureIsToldAtOnce() {
        answers(Integer.MAX_VALUE, "no space left on device", 200, "");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> images.find("i"))
                .withMessage("no space left on device");
        assertThat(requests).hasValue(1);
    }
}
