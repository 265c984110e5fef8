package io.dflint.registry.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerLoginsTest {
    @TempDir
    private Path folder;

    private DockerLogins logins(String config) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        String path = folder + ":" + Objects.requireNonNullElse(System.getenv("PATH"), "");
        return DockerLogins.of(Map.of("DOCKER_CONFIG", folder.toString(), "PATH", path));
    }

    private void helper(String name, String script) throws IOException {
        Path program = folder.resolve("docker-credential-" + name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "docker.io | {\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"bWU6cHc=\"}}} | me | pw",
                "reg:5000 | {\"auths\":{\"reg:5000\":{\"auth\":\"bWU6cHc=\"}}} | me | pw",
                "reg:5000 | {\"auths\":{\"https://reg:5000/v2/\":{\"auth\":\"bWU6cHc=\"}}} | me | pw",
                "reg | {\"auths\":{\"reg\":{\"username\":\"me\",\"password\":\"p:w\"}}} | me | p:w",
            })
    void readsTheConfiguration(String registry, String config, String user, String password) throws IOException {
        assertThat(logins(config).find(registry)).isEqualTo(new Login(user, password, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "reg | {}",
                "reg | []",
                "reg | not JSON",
                "reg | {\"auths\":{\"other\":{\"auth\":\"bWU6cHc=\"}}}",
                "reg | {\"auths\":{\"reg\":{\"auth\":\"%%%\"}}}",
                "reg | {\"auths\":[],\"credsStore\":1}",
                "reg | {\"credsStore\":\"absent\"}",
                "reg | {\"credsStore\":\"../x\"}",
            })
    void knowsNoOneOtherwise(String registry, String config) throws IOException {
        assertThat(logins(config).find(registry)).isNull();
    }

    @Test
    void knowsIdentityTokens() throws IOException {
        assertThat(logins("{\"auths\":{\"reg\":{\"identitytoken\":\"T\"}}}").find("reg"))
                .isEqualTo(new Login("", "", "T"));
    }

    @Test
    void asksHelpers() throws IOException {
        helper("one", "[ \"$(cat)\" = reg ] && echo '{\"Username\":\"me\",\"Secret\":\"pw\"}'");
        helper("all", "cat >/dev/null; echo '{\"Username\":\"<token>\",\"Secret\":\"T\"}'");
        helper("bad", "echo no; exit 1");
        String config = "{\"credsStore\":\"all\",\"credHelpers\":{\"reg\":\"one\",\"x\":\"bad\"}}";
        assertThat(logins(config).find("reg")).isEqualTo(new Login("me", "pw", null));
        assertThat(logins(config).find("other")).isEqualTo(new Login("", "", "T"));
        assertThat(logins(config).find("x")).isNull();
    }

    @Test
    void hidesTheSecret() {
        assertThat(new Login("me", "secret", "secret")).hasToString("Login[me]");
    }
}
