package io.dflint.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.dflint.registry.Digests;
import io.dflint.registry.Published;
import io.dflint.registry.RegistryException;
import io.dflint.registry.RegistryException.Kind;
import io.dflint.registry.Repository;
import io.dflint.registry.login.Login;
import io.dflint.registry.login.Logins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Debian's docker-registry on this machine, with and without TLS and passwords. */
class DockerRegistryTest {
    /** The password is {@code pw}. */
    private static final String USERS = "me:$2y$05$abcdefghijklmnopqrstuuHIrMEWpUCQe2YqFR3sXwQ75u4od..9q\n";

    private static final String CONFIG =
            "{\"os\":\"linux\",\"architecture\":\"arm64\",\"created\":\"2026-01-02T03:04:05Z\"}";
    private static final String TYPE = "application/vnd.oci.image.manifest.v1+json";

    @TempDir
    private Path folder;

    private @Nullable Process server;
    private String host = "";

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void start(boolean tls, boolean passwords) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "docker-registry")));
        assumeThat(installed).as("docker-registry is installed").isTrue();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        host = "localhost:" + port;
        StringBuilder config =
                new StringBuilder("version: 0.1\nlog: {level: error}\nstorage: {filesystem: {rootdirectory: "
                        + folder.resolve("data") + "}}\nhttp:\n  addr: localhost:" + port + "\n");
        if (tls) {
            certificate();
            config.append("  tls: {certificate: ")
                    .append(folder.resolve("cert.pem"))
                    .append(", key: ")
                    .append(folder.resolve("key.pem"))
                    .append("}\n");
        }
        if (passwords) {
            Path users = Files.writeString(folder.resolve("htpasswd"), USERS);
            config.append("auth: {htpasswd: {realm: test, path: ").append(users).append("}}\n");
        }
        Path file = Files.writeString(folder.resolve("config.yml"), config);
        ProcessBuilder builder = new ProcessBuilder("docker-registry", "serve", file.toString());
        builder.environment().put("OTEL_TRACES_EXPORTER", "none");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        server = builder.start();
        while (server.isAlive() && !answers(port)) {
            Thread.onSpinWait();
        }
        assertThat(server.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void certificate() throws IOException, InterruptedException {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem");
        Path own = Files.createDirectories(folder.resolve("certs.d").resolve(host));
        Files.copy(folder.resolve("cert.pem"), own.resolve("ca.crt"));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
    }

    /** Stores an image with two tags, as docker push does. */
    private String push(boolean tls, boolean passwords) throws IOException, InterruptedException {
        String base = (tls ? "https://" : "http://") + (passwords ? "me:pw@" : "") + host + "/v2/app/";
        String blob = Digests.of(CONFIG);
        Files.writeString(folder.resolve("blob"), CONFIG);
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + TYPE + "\",\"config\":{\"mediaType\":"
                + "\"application/vnd.oci.image.config.v1+json\",\"digest\":\"" + blob + "\",\"size\":" + CONFIG.length()
                + "},\"layers\":[]}";
        Files.writeString(folder.resolve("manifest"), manifest);
        run("curl", "-skf", "-D", "headers", "-X", "POST", base + "blobs/uploads/");
        String location = "";
        for (String line : Files.readAllLines(folder.resolve("headers"))) {
            if (line.regionMatches(true, 0, "Location: ", 0, "Location: ".length())) {
                location = line.substring("Location: ".length()).strip();
            }
        }
        String login = passwords ? "me:pw" : ":";
        run(
                "curl",
                "-skf",
                "-u",
                login,
                "-X",
                "PUT",
                "--data-binary",
                "@blob",
                "-H",
                "Content-Type: application/octet-stream",
                location + "&digest=" + blob);
        for (String tag : List.of("1.0", "1.1")) {
            run(
                    "curl",
                    "-skf",
                    "-X",
                    "PUT",
                    "--data-binary",
                    "@manifest",
                    "-H",
                    "Content-Type: " + TYPE,
                    base + "manifests/" + tag);
        }
        return Digests.of(manifest);
    }

    private HttpRegistry registry(Logins logins) {
        return new HttpRegistry(
                new RegistryOptions(Set.of(), Map.of(), folder.resolve("certs.d"), Duration.ofSeconds(20)), logins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "tls", "passwords", "tls passwords"})
    void tellsDigestsTagsAndAge(String how) throws IOException, InterruptedException, RegistryException {
        boolean tls = how.contains("tls");
        boolean passwords = how.contains("passwords");
        start(tls, passwords);
        String digest = push(tls, passwords);
        Repository app = new Repository(host, "app");
        HttpRegistry registry = registry(name -> passwords ? new Login("me", "pw", null) : null);
        assertThat(registry.digest(app, "1.0")).isEqualTo(digest);
        assertThat(registry.tags(app)).containsExactlyInAnyOrder("1.0", "1.1");
        Published published = registry.published(app, digest);
        assertThat(published.digest()).isEqualTo(digest);
        assertThat(published.platforms()).containsExactly("linux/arm64");
        assertThat(published.created()).hasToString("2026-01-02T03:04:05Z");
        assertThatThrownBy(() -> registry.digest(app, "2")).hasMessage(host + "/app:2: not found in " + host);
        if (passwords) {
            assertThatThrownBy(() ->
                            registry(name -> new Login("me", "wrong", null)).digest(app, "1.0"))
                    .isInstanceOfSatisfying(
                            RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DENIED));
        }
    }

    @Test
    void trustsNoUnknownCertificate() throws IOException, InterruptedException {
        start(true, false);
        Files.delete(folder.resolve("certs.d").resolve(host).resolve("ca.crt"));
        assertThatThrownBy(() -> registry(Logins.NONE).digest(new Repository(host, "app"), "1"))
                .hasMessageContaining(
                        "no TLS connection to " + host + " with a trusted certificate; put the certificate");
    }
}
