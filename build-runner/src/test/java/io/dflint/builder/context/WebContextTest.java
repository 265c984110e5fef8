package io.dflint.builder.context;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dflint.builder.Commands;
import io.dflint.builder.Trees;
import io.dflint.builder.source.FileTree;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build contexts and Dockerfiles from a web server. */
@Tag("class-path")
class WebContextTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path cache;

    @Test
    void loadsATarOrADockerfileFromTheWeb() throws Exception {
        Commands.shell(folder, "mkdir c; echo FROM a > c/Dockerfile; touch c/f; tar -C c -cz . > t");
        BuildContexts contexts = new BuildContexts(folder, cache, InputStream.nullInputStream(), Map.of(), id -> null);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestURI().getPath().equals("/t")
                    ? Files.readAllBytes(folder.resolve("t"))
                    : "FROM web".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            try (BuildContext context = contexts.open(base + "/t", null)) {
                assertThat(Trees.paths(context.tree())).containsExactly("Dockerfile", "f");
            }
            try (BuildContext context = contexts.open(base + "/df", null)) {
                assertThat(context.dockerfile().content()).isEqualTo("FROM web");
            }
            try (BuildContext context = contexts.open("c", base + "/df")) {
                assertThat(context.dockerfile().content()).isEqualTo("FROM web");
                assertThat(context.tree().entry("f")).isNotNull();
            }
            try (FileTree named = contexts.openNamed(base + "/t")) {
                assertThat(Trees.paths(named)).containsExactly("Dockerfile", "f");
            }
        } finally {
            server.stop(0);
        }
    }
}
