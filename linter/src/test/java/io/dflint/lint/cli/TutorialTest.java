package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dflint.lint.input.DockerfileNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/tutorial.md shows is what the commands print for two hundred real files, but for numbers, which new rules change.
 * {@code -Ddflint.update} writes the page.
 */
@Tag("class-path")
class TutorialTest {
    private static final Path PAGE = Path.of("../docs/tutorial.md");
    private static final int FILES = 200;
    private static final String START = "```console\n";

    @TempDir
    Path temporary;

    @Test
    void thePageShowsWhatHappens() throws IOException, InterruptedException {
        Path corpus = Path.of(System.getProperty("dflint.shared", ""), "corpus");
        assumeTrue(Files.isDirectory(corpus), "no reference data");
        Path work = copy(corpus);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", TutorialTest::answer);
        server.start();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();
            String page = Files.readString(PAGE);
            String replayed = replay(page, new Transcript(work, Map.of(host, "registry.example:5000")));
            if (System.getProperty("dflint.update") != null) {
                Files.writeString(PAGE, replayed);
                page = replayed;
            }
            assertThat(masked(replayed)).isEqualTo(masked(page));
        } finally {
            server.stop(0);
        }
    }

    private Path copy(Path corpus) throws IOException {
        Path work = Files.createDirectories(temporary.resolve("work")).toRealPath();
        Files.createDirectories(work.resolve(".git"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file ->
                            DockerfileNames.isDockerfile(file.getFileName().toString()))
                    // A search leaves out what others wrote.
                    .filter(file -> !file.toString().contains("/vendor/"))
                    .sorted()
                    .limit(FILES)
                    .toList();
        }
        assertThat(files).hasSize(FILES);
        for (Path file : files) {
            Path to = work.resolve(corpus.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return work;
    }

    private static String replay(String page, Transcript transcript) throws IOException, InterruptedException {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int start = page.indexOf(START); start >= 0; start = page.indexOf(START, done)) {
            int from = start + START.length();
            int end = page.indexOf("```\n", from);
            out.append(page, done, from);
            out.append(transcript.replay(page.substring(from, end).lines().toList()));
            done = end;
        }
        return out.append(page.substring(done)).toString();
    }

    private static String masked(String page) {
        return page.replaceAll("[0-9]+", "0").replaceAll(" +", " ").replaceAll("findings?|files?", "things");
    }

    /** A registry with the tags 1.2 and 1.3 of every image. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/tags/list")) {
            byte[] body = "{\"tags\": [\"1.2\", \"1.3\"]}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            String digit = path.endsWith("1.3") ? "3" : "2";
            exchange.getResponseHeaders().add("Docker-Content-Digest", "sha256:" + digit.repeat(64));
            exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }
}
