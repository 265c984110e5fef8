package io.dflint.builder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dflint.builder.Trees;
import io.dflint.builder.source.Downloads.Authorization;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("class-path")
class DownloadsTest {
    private static final String HELLO = "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private String base = "";
    private int alternations;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
            requests.add(exchange.getRequestURI() + " " + authorization + " " + tag);
            answer(exchange, tag);
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, String tag) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/file" -> {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.getResponseHeaders().set("Last-Modified", "Tue, 01 Sep 2020 10:00:00 GMT");
                send(exchange, "\"1\"".equals(tag) ? 304 : 200, "hello");
            }
            case "/plain" -> send(exchange, 200, "hello");
            case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", "/file");
                send(exchange, 302, "");
            }
            case "/away" -> {
                // The same server, under a name that is another host.
                String other = "http://localhost:" + server.getAddress().getPort() + "/plain";
                exchange.getResponseHeaders().set("Location", other);
                send(exchange, 307, "");
            }
            case "/loop" -> {
                exchange.getResponseHeaders().set("Location", "/loop");
                send(exchange, 302, "");
            }
            case "/local" -> {
                exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
                send(exchange, 302, "");
            }
            case "/alternating" -> send(exchange, 200, ++alternations % 2 == 1 ? "hello" : "other");
            case "/private" -> send(exchange, 401, "no");
            default -> send(exchange, 404, "none");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        boolean empty = body.isEmpty() || status == 304;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length());
        if (!empty) {
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private FileTree fetch(String path, String checksum) throws IOException {
        return new Downloads(folder, Map.of()).fetch(base + path, "name", checksum, Authorization.NONE);
    }

    @Test
    void loadsAFile() throws IOException {
        try (FileTree tree = fetch("/file", HELLO)) {
            assertThat(Trees.paths(tree)).containsExactly("name");
            assertThat(Trees.text(tree, "name")).isEqualTo("hello");
            FileEntry entry = Trees.entry(tree, "name");
            assertThat(entry.mode()).isEqualTo(0600);
            assertThat(entry.modified()).isEqualTo(Instant.parse("2020-09-01T10:00:00Z"));
        }
    }

    @Test
    void asksOnlyWhetherAKnownFileChanged() throws IOException {
        fetch("/file", "").close();
        try (FileTree tree = fetch("/file", HELLO)) {
            assertThat(Trees.text(tree, "name")).isEqualTo("hello");
            assertThat(Trees.entry(tree, "name").modified()).isEqualTo(Instant.parse("2020-09-01T10:00:00Z"));
        }
        assertThat(requests).containsExactly("/file null null", "/file null \"1\"");
    }

    @Test
    void sendsTheLoginOfAnAddressAndNamesItNowhere() throws IOException {
        String address = base.replace("://", "://user:canary%21@");
        Authorization authorization = Authorization.of(address, id -> null);
        try (FileTree tree = new Downloads(folder, Map.of()).fetch(address + "/file", "name", "", authorization)) {
            assertThat(Trees.text(tree, "name")).isEqualTo("hello");
        }
        assertThat(requests).containsExactly("/file Basic dXNlcjpjYW5hcnkh null");
        for (String path : List.of("/private", "/none", "/loop", "/local")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new Downloads(folder, Map.of()).fetch(address + path, "name", "", authorization))
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
        }
    }

    @Test
    void whatWasCheckedIsWhatIsReadWhateverOtherBuildsLoad() throws IOException {
        try (FileTree checked = fetch("/alternating", HELLO);
                FileTree other = fetch("/alternating", "")) {
            assertThat(Trees.text(other, "name")).isEqualTo("other");
            assertThat(Trees.text(checked, "name")).isEqualTo("hello");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> {
                        fetch("/alternating", HELLO).close();
                        fetch("/alternating", HELLO).close();
                    })
                    .withMessageContaining("the checksum is sha256:");
            assertThat(Trees.text(checked, "name")).isEqualTo("hello");
        }
    }

    @Test
    void aSavedFileThatWasChangedIsLoadedAgain() throws IOException {
        fetch("/file", HELLO).close();
        Path saved = folder.resolve(HELLO.substring("sha256:".length()) + ".content");
        Files.writeString(saved, "HELLO");
        try (FileTree tree = fetch("/file", HELLO)) {
            assertThat(Trees.text(tree, "name")).isEqualTo("hello");
            Files.writeString(saved, "HELLO");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Trees.text(tree, "name"));
        }
    }

    @Test
    void onlyTheLastContentOfAnAddressStays() throws IOException {
        for (int i = 0; i < 5; i++) {
            fetch("/alternating", "").close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void givesAFileWithoutDateTheFirstDate() throws IOException {
        try (FileTree tree = fetch("/plain", "")) {
            assertThat(Trees.entry(tree, "name").modified()).isEqualTo(Instant.EPOCH);
        }
    }

    @Test
    void followsRedirects() throws IOException {
        try (FileTree tree = fetch("/redirect", HELLO)) {
            assertThat(Trees.text(tree, "name")).isEqualTo("hello");
        }
    }

    @Test
    void keepsCredentialsFromOtherHosts() throws IOException {
        Downloads downloads = new Downloads(folder, Map.of());
        downloads
                .fetch(base + "/away", "name", "", new Authorization("secret", null))
                .close();
        assertThat(requests).containsExactly("/away Bearer secret null", "/plain null null");
    }

    @Test
    void findsCredentialsAmongTheSecrets() {
        Map<String, String> secrets = Map.of(
                "HTTP_AUTH_TOKEN_a.test", "t\n", "HTTP_AUTH_HEADER_b.test", "Basic x", "HTTP_AUTH_TOKEN_b.test", "no");
        assertThat(Authorization.of("https://a.test:8443/x", secrets::get)).isEqualTo(new Authorization("t", null));
        assertThat(Authorization.of("https://b.test/x", secrets::get)).isEqualTo(new Authorization(null, "Basic x"));
        assertThat(Authorization.of("https://c.test/x", secrets::get)).isEqualTo(Authorization.NONE);
    }

    @Test
    void saysWhatWentWrong() throws IOException {
        String wrong = "sha256:" + "0".repeat(64);
        assertFails("/file", wrong, base + "/file: the checksum is " + HELLO + ", expected " + wrong);
        assertFails("/none", "", base + "/none: the server answered with status 404");
        assertFails(
                "/private",
                "",
                base + "/private: the server answered with status 401; credentials go into a secret named"
                        + " HTTP_AUTH_TOKEN_127.0.0.1");
        assertFails("/loop", "", base + "/loop: too many redirects");
        assertFails("/local", "", base + "/local: redirects to file:///etc/passwd, which is not HTTP");
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            base = "http://127.0.0.1:" + unused.getLocalPort();
        }
        assertFails("/file", "", base + "/file: connection refused");
    }

    private void assertFails(String path, String checksum, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetch(path, checksum))
                .withMessage(message);
    }
}
