package io.dflint.registry.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers as told: by method and path the status, headers and body of each request in turn. */
final class StubRegistry implements AutoCloseable {
    /** An answer; the last one of a path is given again and again. */
    record Reply(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
    /** Each request: method, path, and in parentheses what it was authorized with. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    StubRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    StubRegistry on(String request, int status, String body, String... headers) {
        Map<String, String> all = new ConcurrentHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1].replace("HOST", host()));
        }
        replies.computeIfAbsent(request, key -> new CopyOnWriteArrayList<>()).add(new Reply(status, all, body));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String posted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(request
                + (authorization == null ? "" : " (" + authorization + ")")
                + (posted.isEmpty() ? "" : " " + posted));
        String withLogin = request + " (" + authorization + ")";
        List<Reply> possible = replies.getOrDefault(withLogin, replies.getOrDefault(request, List.of()));
        Reply reply = possible.isEmpty()
                ? new Reply(404, Map.of(), "")
                : possible.size() == 1 ? possible.getFirst() : possible.removeFirst();
        Headers headers = exchange.getResponseHeaders();
        reply.headers().forEach(headers::add);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
