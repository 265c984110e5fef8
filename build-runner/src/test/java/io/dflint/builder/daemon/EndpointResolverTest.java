package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.daemon.EngineException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointResolverTest {

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setHome() {
        environment.put("HOME", home.toString());
    }

    private Endpoint resolve(@Nullable String host, @Nullable String context) throws EngineException {
        return new EndpointResolver(environment).resolve(host, context);
    }

    private void writeContext(String name, String json, boolean tls) throws Exception {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String id = java.util.HexFormat.of().formatHex(digest);
        Path meta = Files.createDirectories(home.resolve(".docker/contexts/meta/" + id));
        Files.writeString(meta.resolve("meta.json"), json);
        if (tls) {
            Path files = Files.createDirectories(home.resolve(".docker/contexts/tls/" + id + "/docker"));
            Files.writeString(files.resolve("ca.pem"), "ca");
        }
    }

    private void writeConfig(String json) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    @Test
    void usesTheSocketOfAnInstallation() throws EngineException {
        assertThat(resolve(null, null).address()).hasToString("unix:///var/run/docker.sock");
    }

    @ParameterizedTest
    @CsvSource({
        "unix:///run/user/1000/docker.sock, unix:///run/user/1000/docker.sock",
        "tcp://h:2375, tcp://h:2375",
        "h:2375, tcp://h:2375",
        "http://h:2375, tcp://h:2375",
        "ssh://me@h:22/run/d.sock, ssh://me@h:22/run/d.sock",
    })
    void readsTheEnvironment(String host, String address) throws EngineException {
        environment.put("DOCKER_HOST", host);
        assertThat(resolve(null, null).address()).hasToString(address);
        assertThat(resolve(null, null).origin()).isEqualTo("DOCKER_HOST");
    }

    @Test
    void prefersWhatIsSaidMoreDirectly() throws Exception {
        writeContext("one", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://one\"}}}", false);
        writeContext("two", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://two\"}}}", false);
        writeConfig("{\"currentContext\":\"one\"}");
        assertThat(resolve(null, null).address()).hasToString("tcp://one");
        environment.put("DOCKER_CONTEXT", "two");
        assertThat(resolve(null, null).address()).hasToString("tcp://two");
        environment.put("DOCKER_HOST", "tcp://three");
        assertThat(resolve(null, null).address()).hasToString("tcp://three");
        assertThat(resolve(null, "one").address()).hasToString("tcp://one");
        assertThat(resolve("tcp://four", "one").address()).hasToString("tcp://four");
        assertThat(resolve(null, "default").address()).hasToString(Endpoint.DEFAULT);
    }

    @Test
    void findsSettingsElsewhere() throws Exception {
        writeContext("one", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://one\"}}}", false);
        environment.put("DOCKER_CONFIG", home.resolve(".docker").toString());
        environment.put("HOME", "/nowhere");
        assertThat(resolve(null, "one").address()).hasToString("tcp://one");
    }

    @Test
    void usesTlsWhenAsked() throws IOException {
        environment.put("DOCKER_HOST", "tcp://h:2376");
        environment.put("DOCKER_CERT_PATH", home.toString());
        Files.writeString(home.resolve("ca.pem"), "ca");
        Files.writeString(home.resolve("key.pem"), "key");
        assertThat(resolve(null, null).tls()).isNull();
        environment.put("DOCKER_TLS_VERIFY", "1");
        assertThat(resolve(null, null).tls())
                .isEqualTo(new Endpoint.Tls(home.resolve("ca.pem"), null, home.resolve("key.pem"), true));
        environment.put("DOCKER_TLS_VERIFY", "");
        environment.put("DOCKER_TLS", "1");
        assertThat(resolve(null, null).tls())
                .isNotNull()
                .satisfies(tls -> assertThat(tls.verify()).isFalse());
        environment.put("DOCKER_HOST", "unix:///run/docker.sock");
        assertThat(resolve(null, null).tls()).isNull();
    }

    @Test
    void usesTheTlsFilesOfAContext() throws Exception {
        writeContext("safe", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://h:2376\"}}}", true);
        writeContext("lax", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://h\",\"SkipTLSVerify\":true}}}", true);
        assertThat(resolve(null, "safe").tls()).isNotNull().satisfies(tls -> {
            assertThat(tls.verify()).isTrue();
            assertThat(tls.authority()).isNotNull().hasContent("ca");
            assertThat(tls.certificate()).isNull();
        });
        assertThat(resolve(null, "lax").tls())
                .isNotNull()
                .satisfies(tls -> assertThat(tls.verify()).isFalse());
    }

    @Test
    void usesTheNamedPipeOfDockerDesktop() throws Exception {
        EndpointResolver resolver = new EndpointResolver(environment, true);
        assertThat(resolver.resolve(null, null).address()).hasToString("npipe:////./pipe/docker_engine");
        assertThat(resolver.resolve("npipe:////./pipe/dockerDesktopLinuxEngine", null)
                        .address())
                .hasPath("//./pipe/dockerDesktopLinuxEngine");
        writeContext(
                "desktop-linux",
                "{\"Endpoints\":{\"docker\":{\"Host\":\"npipe:////./pipe/dockerDesktopLinuxEngine\"}}}",
                false);
        writeConfig("{\"currentContext\":\"desktop-linux\"}");
        assertThat(resolver.resolve(null, null).address()).hasPath("//./pipe/dockerDesktopLinuxEngine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npipe:////server/share/file",
                "npipe:////./pipe/../C:/file",
                "npipe:///C:/file",
                "npipe://host/pipe/x"
            })
    void opensNothingButPipesOfThisMachine(String host) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> new EndpointResolver(environment, true).resolve(host, null))
                .withMessage("--host: unsupported address: " + host + "; use npipe:////./pipe/NAME, tcp:// or ssh://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://h",
                "fd://",
                "npipe:////./pipe/docker",
                "tcp://a b",
                "://",
                "tcp://h:65536",
                "http://h:65536"
            })
    void saysWhichAddressIsWrong(String host) {
        environment.put("DOCKER_HOST", host);
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> resolve(null, null))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SETTINGS))
                .withMessageContaining("DOCKER_HOST")
                .withMessageContaining(host);
    }

    @Test
    void saysWhichContextIsWrong() throws Exception {
        writeContext("broken", "{", false);
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> resolve(null, "broken"))
                .withMessageStartingWith("docker context \"broken\" cannot be read: ");
        environment.put("DOCKER_CONTEXT", "missing");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> resolve(null, null))
                .withMessage(
                        "docker context \"missing\" (from DOCKER_CONTEXT) does not exist;" + " see docker context ls");
    }

    @Test
    void getsByWithoutReadableSettings() throws IOException {
        writeConfig("no JSON");
        assertThat(resolve(null, null).address()).hasToString(Endpoint.DEFAULT);
    }

    @Test
    void comparesVersionsByNumber() {
        assertThat(new DaemonVersion("1.45", "linux").atLeast("1.9")).isTrue();
        assertThat(new DaemonVersion("1.45", "linux").atLeast("1.48")).isFalse();
        assertThat(new DaemonVersion("2.0", "linux").atLeast("1.48")).isTrue();
    }
}
