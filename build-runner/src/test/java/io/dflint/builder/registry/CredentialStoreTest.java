package io.dflint.builder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.daemon.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialStoreTest {
    @TempDir
    private Path folder;

    private CredentialStore store(String config) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        return CredentialStore.of(Map.of("DOCKER_CONFIG", folder.toString()));
    }

    private static String auth(String text) {
        return "\"" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    @Test
    void readsWhatIsKeptInTheFile() throws IOException {
        CredentialStore store = store("{\"auths\":{\"r.test:5000\":{\"auth\":" + auth("me:pass:word") + "},"
                + "\"https://index.docker.io/v1/\":{\"auth\":" + auth("hub:secret") + "},"
                + "\"https://old.test/v2/\":{\"auth\":" + auth("old:x") + "},"
                + "\"token.test\":{\"identitytoken\":\"refresh\"},\"empty.test\":{},"
                + "\"broken.test\":{\"auth\":\"***\"}}}");
        assertThat(store.find("r.test:5000")).isEqualTo(new Credentials("r.test:5000", "me", "pass:word", null));
        assertThat(store.find("docker.io"))
                .isEqualTo(new Credentials("https://index.docker.io/v1/", "hub", "secret", null));
        assertThat(store.find("old.test")).isEqualTo(new Credentials("old.test", "old", "x", null));
        assertThat(store.find("token.test")).isEqualTo(new Credentials("token.test", "", "", "refresh"));
        assertThat(store.find("empty.test")).isNull();
        assertThat(store.find("broken.test")).isNull();
        assertThat(store.find("other.test")).isNull();
    }

    @Test
    void getsByWithoutAFile() {
        assertThat(CredentialStore.of(Map.of("DOCKER_CONFIG", folder.toString()))
                        .find("r.test"))
                .isNull();
    }

    @Test
    void neverRunsAHelperThatIsAPath() throws IOException {
        assertThat(store("{\"credsStore\":\"../../../bin/sh\"}").find("r.test")).isNull();
    }

    @Test
    void getsByWithoutTheHelper() throws IOException {
        CredentialStore store =
                store("{\"credsStore\":\"no-such-helper\",\"auths\":{\"r.test\":{\"auth\":" + auth("a:b") + "}}}");
        assertThat(store.find("r.test")).isEqualTo(new Credentials("r.test", "a", "b", null));
    }

    @Test
    void hidesThePassword() {
        assertThat(new Credentials("r.test", "me", "secret", "token")).hasToString("Credentials[me at r.test]");
    }
}
