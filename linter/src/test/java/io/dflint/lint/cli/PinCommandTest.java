package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dflint pin} and {@code dflint update} with a registry on this machine. */
@Tag("class-path")
class PinCommandTest {
    private static final String D1 = "sha256:" + "1".repeat(64);
    private static final String D2 = "sha256:" + "2".repeat(64);

    @TempDir
    private Path folder;

    private HttpServer server;
    private String host;
    /** Digests by repository and tag. */
    private final Map<String, String> digests = Map.of("app:1.2", D1, "app:1.3", D2, "app:2.0", D2, "tool:latest", D2);

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", this::answer);
        server.start();
        host = "127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String digest = path[3].equals("manifests") ? digests.get(path[2] + ":" + path[4]) : null;
        if (digest != null) {
            exchange.getResponseHeaders().add("Docker-Content-Digest", digest);
        }
        if (path[3].equals("tags")) {
            byte[] body = "{\"tags\": [\"1.2\", \"1.3\", \"2.0\", \"nightly\"]}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(digest == null ? 404 : 200, -1);
        }
        exchange.close();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("Dockerfile"), text.replace("HOST", host));
    }

    private Ran run(String command, Path file, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of(command, "--no-cache"));
        words.addAll(Arrays.asList(options));
        words.add(file.toString());
        int code = Dflint.run(words.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, false);
        return new Ran(code, shown(out), shown(err));
    }

    private String shown(ByteArrayOutputStream out) {
        return out.toString(UTF_8)
                .replace(folder.resolve("Dockerfile").toString(), "Dockerfile")
                .replace(host, "HOST");
    }

    @Test
    void pinsEveryKindOfPlace() throws IOException {
        Path file = write("""
                # syntax=HOST/tool
                ARG BASE=HOST/app:1.2
                FROM $BASE AS a
                FROM --platform=linux/amd64 HOST/app:1.3 \\
                    AS b
                COPY --from=HOST/tool /x /x
                RUN --mount=type=bind,from=HOST/app:1.2,target=/y true
                FROM HOST/app:2.0@%s
                COPY --from=a /x /x
                FROM scratch
                """.formatted(D1));
        Ran ran = run("pin", file);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(Files.readString(file).replace(host, "HOST")).isEqualTo("""
                        # syntax=HOST/tool:latest@%2$s
                        ARG BASE=HOST/app:1.2@%1$s
                        FROM $BASE AS a
                        FROM --platform=linux/amd64 HOST/app:1.3@%2$s \\
                            AS b
                        COPY --from=HOST/tool:latest@%2$s /x /x
                        RUN --mount=type=bind,from=HOST/app:1.2@%1$s,target=/y true
                        FROM HOST/app:2.0@%1$s
                        COPY --from=a /x /x
                        FROM scratch
                        """.formatted(D1, D2));
        assertThat(ran.out()).startsWith("Dockerfile:1  HOST/tool ").endsWith("changed 5 images in 1 of 1 file\n");
        assertThat(run("pin", file, "--check")).isEqualTo(new Ran(0, "nothing to change in 1 file\n", ""));
    }

    @Test
    void leavesWhatItCannotFindAndSaysSo() throws IOException {
        Path file = write("FROM HOST/none:1\nFROM HOST/app:1.2\n");
        Ran ran = run("pin", file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("dflint: Dockerfile:1: HOST/none:1: not found in HOST\n");
        assertThat(Files.readString(file).replace(host, "HOST"))
                .isEqualTo("FROM HOST/none:1\nFROM HOST/app:1.2@" + D1 + "\n");
    }

    @Test
    void changesNothingWithoutARegistry() throws IOException {
        Path file = write("FROM 127.0.0.1:1/app:1.2\n");
        Ran ran = run("pin", file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("dflint: Dockerfile:1: 127.0.0.1:1/app:1.2: cannot connect to 127.0.0.1:1\n");
        assertThat(ran.out()).isEqualTo("nothing changed in 1 file; no answer for 1 image\n");
        assertThat(file).hasContent("FROM 127.0.0.1:1/app:1.2");
    }

    @Test
    void leavesADefaultThatVariablesArePartOf() throws IOException {
        Path file = write("ARG TAG=1.2\nARG BASE=HOST/app:$TAG\nFROM $BASE\n");
        assertThat(run("pin", file).err())
                .isEqualTo(
                        "dflint: warning: Dockerfile:2: HOST/app:$TAG: a variable is part of the reference; pin its value by hand\n");
    }

    @Test
    void leavesReferencesThatVariablesArePartOf() throws IOException {
        Path file = write("ARG TAG=1.2\nARG BASE=HOST/app:1.2\nFROM HOST/app:$TAG\nFROM $BASE\nARG BASE\n");
        Ran ran = run("pin", file);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("""
                        dflint: warning: Dockerfile:3: HOST/app:$TAG: a variable is part of the reference; pin its value by hand
                        dflint: warning: Dockerfile:4: $BASE: ARG BASE is used in a stage too; pin it by hand
                        """);
        assertThat(ran.out()).isEqualTo("nothing to change in 1 file\n");
    }

    @Test
    void checksAndShowsWithoutWriting() throws IOException {
        Path file = write("FROM HOST/app:1.2\r\n");
        String before = Files.readString(file);
        assertThat(run("pin", file, "--check").code()).isEqualTo(1);
        Ran diff = run("pin", file, "--diff");
        assertThat(diff.code()).isZero();
        assertThat(diff.out()).contains("-FROM HOST/app:1.2\r\n").contains("+FROM HOST/app:1.2@" + D1 + "\r\n");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void updatesTagsAndDigests() throws IOException {
        Path file = write(
                "FROM HOST/app:1.2\nFROM HOST/app:1.2@%s\nFROM HOST/app:2.0@%s\nFROM HOST/tool\n".formatted(D2, D1));
        Ran ran = run("update", file);
        assertThat(ran.err()).isEmpty();
        assertThat(Files.readString(file).replace(host, "HOST"))
                .isEqualTo("FROM HOST/app:1.3\nFROM HOST/app:1.3@%s\nFROM HOST/app:2.0@%s\nFROM HOST/tool\n"
                        .formatted(D2, D2));
        assertThat(run("update", file, "--level=major", "--diff").out())
                .contains("+FROM HOST/app:2.0\n")
                .contains("+FROM HOST/app:2.0@" + D2);
    }

    @Test
    void editsComposeAndBakeFiles() throws IOException {
        Path compose = Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  a:
                    image: "HOST/app:1.2" # the app
                  b:
                    image: HOST/app:${TAG}
                    build:
                      dockerfile_inline: |
                        FROM HOST/app:1.3
                  c:
                    image: HOST/app:${TAG}
                """.replace("HOST", host));
        Path bake = Files.writeString(
                folder.resolve("docker-bake.json"),
                "{\"target\": {\"a\": {\"dockerfile-inline\": \"FROM HOST/app:1.2\\n\", \"contexts\":"
                                .replace("HOST", host)
                        + " {\"b\": \"docker-image://HOST/tool\"}}}}".replace("HOST", host));
        Ran ran = run("pin", compose, bake.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("compose.yaml:10: HOST/app:${TAG}: not a plain image reference; pin it by hand");
        assertThat(Files.readString(compose).replace(host, "HOST"))
                .contains("image: \"HOST/app:1.2@" + D1 + "\" # the app\n")
                .contains("FROM HOST/app:1.3@" + D2 + "\n")
                .contains("image: HOST/app:${TAG}\n");
        assertThat(Files.readString(bake).replace(host, "HOST"))
                .contains("\"FROM HOST/app:1.2@" + D1 + "\\n\"")
                .contains("\"docker-image://HOST/tool:latest@" + D2 + "\"");
        assertThat(run("update", compose, "--level=major").code()).isZero();
        assertThat(Files.readString(compose)).contains("image: \"" + host + "/app:2.0@" + D2 + "\"");
    }

    @Test
    void lintsOnline() throws IOException {
        Path file = write("""
                FROM HOST/app:1.9 AS a
                # dflint ignore=REG-001 comes tomorrow
                FROM HOST/soon:1 AS c
                FROM 127.0.0.1:1/x:1
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = {"--online", "--select=REG-001", "--format=concise", file.toString()};
        int code = Dflint.run(words, new ByteArrayInputStream(new byte[0]), out, err, false);
        assertThat(shown(out)).isEqualTo("""
                        Dockerfile:1:6: error[REG-001] HOST/app:1.9 does not exist in HOST; check the name, the tag and the digest
                        1 finding in 1 of 1 file: 1 error
                        """);
        assertThat(shown(err)).isEqualTo("dflint: 127.0.0.1:1/x:1: cannot connect to 127.0.0.1:1\n");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void saysHowToCallIt() throws IOException {
        Path file = write("FROM HOST/app:1.2\n");
        assertThat(run("update", file, "--level", "huge").err())
                .isEqualTo(
                        "dflint: --level: invalid value 'huge'; expected patch, minor or major; see 'dflint --help'\n");
        assertThat(run("pin", file, "--registry-mirror", "x").err()).contains("expected REGISTRY=HOST");
        assertThat(run("pin", Path.of("-")).err()).contains("standard input cannot be written; add --diff");
    }
}
