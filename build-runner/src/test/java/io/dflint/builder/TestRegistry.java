package io.dflint.builder;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** A registry on loopback where one must be logged in. */
public final class TestRegistry implements AutoCloseable {
    private static final String USER = "me";
    private static final String PASSWORD = "s3cret:word";
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final String address;

    private TestRegistry(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param folder where it keeps what it gets */
    public static TestRegistry start(Path folder) throws IOException, InterruptedException {
        assumeTrue(System.getenv("DFLINT_REGISTRY") != null, "there is no registry; see bin/lib/daemon.sh");
        String hash = OpenBSDBCrypt.generate("2y", PASSWORD.toCharArray(), new byte[16], 4);
        Path users = Files.writeString(folder.resolve("users"), USER + ":" + hash + "\n");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Path config = Files.writeString(
                    folder.resolve("registry.yml"), """
                version: 0.1
                log: {level: error}
                storage: {filesystem: {rootdirectory: "%s"}}
                http: {addr: "127.0.0.1:%d"}
                auth: {htpasswd: {realm: test, path: "%s"}}
                """.formatted(folder.resolve("data"), port, users));
            ProcessBuilder builder = new ProcessBuilder("docker-registry", "serve", config.toString());
            builder.environment().put("OTEL_TRACES_EXPORTER", "none");
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            TestRegistry registry = new TestRegistry(builder.start(), "127.0.0.1:" + port);
            if (registry.answers()) {
                return registry;
            }
            registry.close();
            if (attempt == ATTEMPTS) {
                throw new IOException("the registry did not start: " + Files.readString(folder.resolve("log")));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                return status("/v2/") == HttpURLConnection.HTTP_OK;
            } catch (IOException e) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    /** What it answers to its user. */
    public int status(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://" + address + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Basic " + basic());
        connection.setRequestProperty("Accept", "application/vnd.docker.distribution.manifest.v2+json");
        return connection.getResponseCode();
    }

    /** {@code host:port}. */
    public String address() {
        return address;
    }

    /** What Docker's settings hold when one is logged in. */
    public String config() {
        return "{\"auths\":{\"" + address + "\":{\"auth\":\"" + basic() + "\"}}}";
    }

    /** What a credential helper answers. */
    public static String helperAnswer() {
        return "{\"Username\":\"" + USER + "\",\"Secret\":\"" + PASSWORD + "\"}";
    }

    private static String basic() {
        return Base64.getEncoder()
                .encodeToString((USER + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
