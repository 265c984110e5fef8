package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dflint.builder.TestDaemon;
import io.dflint.builder.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets are planted wherever a build takes one, and looked for wherever something is left or shown. A place to plant one
 * is a line of the Dockerfile here, a place to look a line of {@link #places}.
 */
@Tag("class-path")
class CanaryTest extends CommandTest {
    private static final String CANARY = "canary-7c0ffee";

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean known = exchange.getRequestHeaders().containsKey("Authorization");
                boolean there = exchange.getRequestURI().getPath().equals("/file");
                exchange.sendResponseHeaders(!known ? 401 : there ? 200 : 404, 2);
                exchange.getResponseBody().write("ok".getBytes(UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        if (server == null) {
            return; // There is no daemon, and the test was skipped.
        }
        server.stop(0);
    }

    private String address() {
        return "http://user:" + CANARY + "@127.0.0.1:" + server.getAddress().getPort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "rawjson", "classic", "tty", "quiet"})
    void noSecretIsLeftOrShown(String progress) throws Exception {
        String image = name("canary");
        file(".secrets/file", CANARY + "\n");
        file(".dockerignore", ".secrets\n.cache\n.docker\n");
        environment.put("CANARY", CANARY);
        dockerfile(
                "FROM " + TestDaemon.base(),
                "RUN --mount=type=secret,id=file cat /run/secrets/file; echo " + progress,
                "RUN --mount=type=secret,id=env,env=VALUE echo $VALUE; echo " + progress,
                "RUN --mount=type=secret,id=file head -c 9000 /dev/zero | tr '\\0' x; cat /run/secrets/file",
                "ADD " + address() + "/file /added");
        assertThat(build(image, progress)).as(err).isZero();
        search(image);
        assertThat(out + err).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN --mount=type=secret,id=file cat /run/secrets/file; exit 3",
                "RUN --mount=type=secret,id=env,env=VALUE echo $VALUE >&2; exit 3",
                "ADD ADDRESS/none /added",
                "ADD ADDRESS/none.git /added",
                "ADD --checksum=sha256:0000000000000000000000000000000000000000000000000000000000000000 ADDRESS/file /x",
            })
    void noErrorShowsASecret(String line) throws Exception {
        String image = name("canary-error");
        file(".secrets/file", CANARY + "\n");
        file(".dockerignore", ".secrets\n.cache\n.docker\n");
        environment.put("CANARY", CANARY);
        dockerfile("FROM " + TestDaemon.base(), line.replace("ADDRESS", address()));
        assertThat(build(image, "plain")).isEqualTo(ExitCode.FAILED);
        assertThat(out + err).contains("dfbuild: ").doesNotContain(CANARY);
        search(image);
    }

    private int build(String image, String progress) {
        return run(
                "build",
                "--progress=" + progress,
                "--secret",
                "id=file,src=.secrets/file",
                "--secret",
                "id=env,env=CANARY",
                "-t",
                image,
                ".");
    }

    private void search(String image) throws IOException {
        for (Map.Entry<String, String> place : places(image).entrySet()) {
            assertThat(place.getValue().contains(CANARY)).as(place.getKey()).isFalse();
        }
    }

    private Map<String, String> places(String image) throws IOException {
        Map<String, String> places = new java.util.TreeMap<>();
        if (engine.images().find(image).isPresent()) {
            try (InputStream saved = engine.images().save(List.of(image))) {
                places.put("image", new String(saved.readAllBytes(), ISO_8859_1));
            }
            places.put("inspect", Json.write(engine.images().get(image).raw()));
            places.put("history", engine.images().history(image).toString());
        }
        places.put("containers", Json.write(engine.containers().list(true, Map.of())));
        places.put("volumes", Json.write(engine.volumes().list(Map.of())));
        files("cache", folder.resolve(".cache"), places);
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path path : temporary
                    .filter(path -> path.getFileName().toString().startsWith("dfbuild"))
                    .toList()) {
                files("temporary", path, places);
            }
        }
        return places;
    }

    private static void files(String kind, Path folder, Map<String, String> places) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        // Other tests have temporary files, too, which may go at any time.
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // Closing the lock of a directory that is in use would give it up for the whole JVM.
                if (attributes.isRegularFile() && !file.endsWith("lock")) {
                    places.put(kind + " " + file, content(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String content(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return "";
        }
        boolean zipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        try (InputStream in =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }
}
