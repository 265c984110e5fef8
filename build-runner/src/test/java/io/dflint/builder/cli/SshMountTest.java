package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --ssh} with a real agent; the steps ask it with the {@code ssh-add} of this machine. */
class SshMountTest extends CommandTest {
    private Process agent;
    private Path socket;

    @BeforeEach
    void startAgent() throws Exception {
        assumeTrue(engine.address().startsWith("unix:"), "a daemon on this machine");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-agent")), "an SSH agent");
        socket = folder.resolve(".agent");
        agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        Path key = folder.resolve(".key");
        command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "key-of-the-test", "-f", key.toString());
        // It names the socket once it listens, which is later than the socket is there.
        assertThat(agent.inputReader().readLine()).contains(socket.toString());
        command("ssh-add", "-q", key.toString());
        copyProgram(Path.of("/usr/bin/ssh-add"));
        file(".dockerignore", ".*\n");
    }

    @AfterEach
    void stopAgent() throws InterruptedException {
        if (agent != null) {
            agent.destroy();
            agent.waitFor();
        }
    }

    private String command(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SSH_AUTH_SOCK", socket.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + ": " + output)
                .isZero();
        return output;
    }

    /** Copies a program and its libraries into the context, below root/. */
    private void copyProgram(Path program) throws IOException, InterruptedException {
        copy(program);
        for (String line : command("ldd", program.toString()).lines().toList()) {
            for (String word : line.strip().split("\\s+", -1)) {
                if (word.startsWith("/") && !line.contains("vdso")) {
                    copy(Path.of(word));
                }
            }
        }
    }

    private void copy(Path file) throws IOException {
        Path copy = folder.resolve("root" + file);
        Files.createDirectories(copy.resolve("..").normalize());
        if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(file.toRealPath(), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void steps(String... steps) throws IOException {
        List<String> lines = new java.util.ArrayList<>(List.of("FROM " + TestDaemon.base(), "COPY root/ /"));
        lines.addAll(List.of(steps));
        dockerfile(lines.toArray(new String[0]));
    }

    @Test
    void stepsReachTheAgent() throws IOException {
        String image = name("ssh");
        steps(
                "RUN --mount=type=ssh ssh-add -l && echo $SSH_AUTH_SOCK",
                "RUN test -z \"$SSH_AUTH_SOCK\" && test ! -e /run/buildkit && test ! -e /agent",
                "RUN --mount=type=ssh,id=other,target=/agent SSH_AUTH_SOCK=/agent ssh-add -l",
                "USER nobody",
                "RUN --mount=type=ssh,uid=65534 ssh-add -l");
        environment.put("SSH_AUTH_SOCK", socket.toString());
        assertThat(run("build", "--progress=plain", "--ssh", "default", "--ssh", "other=" + socket, "-t", image, "."))
                .as(err)
                .isZero();
        assertThat(err.lines().filter(line -> line.contains("key-of-the-test"))).hasSize(3);
        assertThat(err).contains("/run/buildkit/ssh_agent.0");
    }

    @Test
    void stepsUseKeysOfFiles() throws Exception {
        command("ssh-keygen", "-q", "-t", "rsa", "-m", "PEM", "-N", "", "-f", path(".rsa"));
        // The mode of the file does not matter, as nobody but the build reads it.
        Files.setPosixFilePermissions(folder.resolve(".rsa"), PosixFilePermissions.fromString("rw-r--r--"));
        steps(
                "RUN --mount=type=ssh ssh-add -l",
                "RUN --mount=type=ssh ssh-add -D || echo no; ssh-add -l",
                "RUN --mount=type=ssh,id=one ssh-add -l");
        assertThat(run("build", "--progress=plain", "--ssh", "default=.key,.rsa", "--ssh", "one=.rsa", "."))
                .as(err)
                .isZero();
        assertThat(err.lines().filter(line -> line.contains("key-of-the-test"))).hasSize(2);
        assertThat(err.lines().filter(line -> line.contains("(RSA)"))).hasSize(3);
        assertThat(err).contains("Failed to remove all identities");
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("dfbuild-keys-"))
                .toList();
        for (ProcessHandle process : left) {
            process.onExit().get(2, TimeUnit.MINUTES);
        }
    }

    @Test
    void saysWhatIsWrongWithKeys() throws Exception {
        steps("RUN --mount=type=ssh ssh-add -l");
        for (String format : List.of("RFC4716", "PEM", "PKCS8")) {
            command("ssh-keygen", "-q", "-t", "rsa", "-m", format, "-N", "secret", "-f", path(".locked" + format));
            assertThat(run("build", "--ssh", "mine=.locked" + format, ".")).isEqualTo(ExitCode.USAGE);
            assertThat(err)
                    .isEqualTo("dfbuild: --ssh mine=.locked" + format + ": the key .locked" + format
                            + " is encrypted; add it to an agent: ssh-add .locked" + format
                            + ", and pass the agent with --ssh mine\n");
        }
        assertThat(run("build", "--ssh", "default=.key.pub", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(err).isEqualTo("dfbuild: --ssh default=.key.pub: .key.pub is not a private key\n");
        assertThat(run("build", "--ssh", "default=.key,.agent", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains(".agent is not a key; an ID stands for keys or for the socket of one agent");
        file(".broken", "-----BEGIN OPENSSH PRIVATE KEY-----\nbm8ga2V5\n-----END OPENSSH PRIVATE KEY-----\n");
        assertThat(run("build", "--ssh", "default=.broken", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).contains("3 | RUN --mount=type=ssh").contains("ssh-add rejects the key .broken: ");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        steps("RUN --mount=type=ssh,required ssh-add -l");
        assertThat(run("build", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).contains("3 | RUN --mount=type=ssh,required").contains("pass it with --ssh default");
        steps("RUN --mount=type=ssh test -z \"$SSH_AUTH_SOCK\"");
        assertThat(run("build", ".")).as(err).isZero();
        environment.put("SSH_AUTH_SOCK", "");
        assertThat(run("build", "--ssh", "default", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(err).isEqualTo("dfbuild: --ssh default: no SSH agent is running (SSH_AUTH_SOCK is not set)\n");
        assertThat(run("build", "--ssh", "default=" + folder.resolve("none"), "."))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err).contains(folder.resolve("none") + " is neither the socket of an agent nor a key");
    }
}
