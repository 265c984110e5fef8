package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everyone on a machine sees the arguments of all processes. Every program that a build starts is replaced here by one
 * that notes its arguments; git itself notes those of the programs that it starts.
 */
@Tag("class-path")
class ProcessListTest extends ProgramTest {
    private static final String CANARY = "canary-0ddba11";

    private HttpServer server;
    private Path log;

    @BeforeEach
    void replacePrograms() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(404, -1);
            }
        });
        server.start();
        log = folder.resolve(".log");
        for (String program : List.of("git", "ssh", "ssh-agent", "ssh-add")) {
            program(program, "exec /usr/bin/" + program + " \"$@\"");
        }
        program("docker-credential-canary", "echo '{\"Username\": \"me\", \"Secret\": \"" + CANARY + "\"}'");
        environment.put("PATH", folder.resolve(".bin") + ":" + System.getenv("PATH"));
        environment.put("GIT_TRACE", log.toString());
        environment.put("CANARY", CANARY);
        file(".docker/config.json", "{\"credsStore\": \"canary\"}");
        file(".dockerignore", ".*\n");
    }

    private void program(String name, String script) throws IOException {
        Path file =
                file(".bin/" + name, "#!/bin/sh\nprintf '%s\\n' \"" + name + " $*\" >>" + log + "\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void stopServer() {
        if (server == null) {
            return; // There is no daemon, and the test was skipped.
        }
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                git ls-remote | ADD http://me:CANARY@ADDRESS/repo.git /x |
                git ls-remote | ADD http://ADDRESS/repo.git /x | --secret id=GIT_AUTH_TOKEN,env=CANARY
                git ls-remote | ADD http://ADDRESS/repo.git /x | --secret id=GIT_AUTH_HEADER,env=CANARY
                docker-credential-canary get | FROM ADDRESS/image |
                ssh-add -q - | RUN --mount=type=ssh true | --ssh default=.key
                """)
    void noSecretIsAmongTheArguments(String started, String line, String options) throws Exception {
        Process keys = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", ".key")
                .directory(folder.toFile())
                .start();
        assertThat(keys.waitFor()).isZero();
        String key = Files.readString(folder.resolve(".key")).lines().toList().get(1);
        String address = "127.0.0.1:" + server.getAddress().getPort();
        dockerfile(
                "FROM " + TestDaemon.base(),
                line.replace("CANARY", CANARY).replace("ADDRESS", address),
                "RUN echo " + TestDaemon.unique("run"));
        List<String> args = new ArrayList<>(List.of("build", "--progress=plain"));
        args.addAll(options == null ? List.of() : Arrays.asList(options.split(" ", -1)));
        args.add(".");
        Process build = begin(commandLine(args.toArray(String[]::new)));
        String output = new String(build.getInputStream().readAllBytes(), UTF_8);
        exitCode(build);
        assertThat(Files.readString(log)).as(output).contains(started).doesNotContain(CANARY, key);
    }
}
