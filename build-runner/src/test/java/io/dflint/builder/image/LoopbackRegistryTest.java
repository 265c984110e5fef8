package io.dflint.builder.image;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackRegistryTest {
    private LoopbackRegistry registry;

    @BeforeEach
    void open() throws IOException {
        registry = new LoopbackRegistry();
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    /** Sends bytes and no more, and returns everything that comes back. */
    private String ask(String request) throws IOException {
        int port = Integer.parseInt(registry.host().substring(registry.host().indexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(request.replace("REPO", registry.repository()).getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v2/ | 200 OK",
                "HEAD /v2/REPO/blobs/sha256:1 | 200 OK",
                "HEAD /v2/REPO/manifests/latest | 404 Not Found",
                "HEAD /v2/other/blobs/sha256:1 | 404 Not Found",
                "POST /v2/REPO/blobs/uploads/ | 404 Not Found",
                "GET / | 404 Not Found",
            })
    void hasLayersAndNothingElse(String request, String status) throws IOException {
        assertThat(ask(request + " HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 " + status + "\r\n");
        assertThat(registry.manifests()).isEmpty();
    }

    @Test
    void keepsTheManifestThatItRefuses() throws IOException {
        String head = ask("HEAD /v2/REPO/blobs/sha256:1 HTTP/1.1\r\n\r\n"
                + "PUT /v2/REPO/manifests/latest HTTP/1.1\r\ncontent-length: 4\r\n\r\n{\r\n}"
                + "PUT /v2/other/manifests/latest HTTP/1.1\r\nContent-Length: 2\r\n\r\n[]");
        assertThat(head.lines().filter(line -> line.startsWith("HTTP/1.1")))
                .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 403 Forbidden", "HTTP/1.1 404 Not Found");
        assertThat(registry.manifests()).containsExactly("{\r\n}".getBytes(US_ASCII));
    }

    /** Daemons try TLS first, and go on without it only if they see HTTP. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "GET /v2/",
                "PUT /v2/REPO/manifests/x HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n",
                "PUT /v2/REPO/manifests/x HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            })
    void answersOtherThingsInHttp(String request) throws IOException {
        assertThat(ask(request)).startsWith("HTTP/1.0 400 Bad Request\r\n");
        assertThat(registry.manifests()).isEmpty();
    }
}
