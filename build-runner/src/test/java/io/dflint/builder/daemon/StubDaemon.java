package io.dflint.builder.daemon;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A daemon that gives the answers that a test tells it. */
final class StubDaemon implements AutoCloseable {
    private final HttpServer server;

    /**
     * An answer.
     *
     * @param json left out where a request asks for the head only
     */
    record Answer(int status, String json) {
        static Answer failure(int status, String message) {
            return new Answer(status, "{\"message\": \"" + message + "\"}");
        }
    }

    StubDaemon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_ping", exchange -> {
            exchange.getResponseHeaders().add("Api-Version", "1.45");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    EngineHttp http() {
        URI address = URI.create("tcp://127.0.0.1:" + server.getAddress().getPort());
        Endpoint endpoint = new Endpoint(address, null, "the test");
        return new EngineHttp(endpoint, new SocketTransport(new Connector(endpoint, 5)), "", 5);
    }

    /**
     * Answers requests for a path, and for what is below it.
     *
     * @param path without the version
     */
    void answer(String path, Supplier<Answer> answers) {
        server.createContext("/v1.45" + path, exchange -> {
            Answer answer = answers.get();
            byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
