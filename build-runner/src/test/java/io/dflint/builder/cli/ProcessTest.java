package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.Commands;
import io.dflint.builder.TestDaemon;
import io.dflint.builder.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own: signals, exit codes, terminals, full disks. */
class ProcessTest extends ProgramTest {
    private final List<Path> mounts = new ArrayList<>();

    @AfterEach
    void unmount() throws Exception {
        for (Path mount : mounts) {
            Commands.shell(folder, "umount --lazy " + mount);
        }
    }

    /** Containers whose command holds a text. */
    private List<String> containers(String text) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonObject container : engine.containers().list(true, Map.of())) {
            if (container.text("Command").contains(text)) {
                found.add(container.text("Id"));
            }
        }
        return found;
    }

    private Process buildThatWaits(String marker) throws IOException {
        dockerfile(
                "FROM " + TestDaemon.base(),
                "RUN --mount=type=tmpfs,target=/t : " + marker + "; echo now $((1 + 1)); sleep 1000");
        // The shell that started the tests may ignore a signal, as nohup does; programs would inherit that.
        List<String> line = new ArrayList<>(List.of("env", "--default-signal=HUP,INT,TERM"));
        line.addAll(commandLine("build", "--progress=plain", "-t", name("never"), "."));
        return begin(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "TERM"})
    void aBuildThatIsStoppedLeavesNothing(String signal) throws Exception {
        String marker = TestDaemon.unique("stopped");
        Process build = buildThatWaits(marker);
        try (BufferedReader output = build.inputReader(UTF_8)) {
            await(output, "now 2");
            assertThat(containers(marker)).hasSize(1);
            signal(build, signal);
            assertThat(exitCode(build)).isEqualTo(ExitCode.INTERRUPTED);
        }
        assertThat(containers(marker)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aBuildByBuildkitIsStopped(String signal) throws Exception {
        dockerfile(
                "FROM " + TestDaemon.base(),
                "RUN : " + TestDaemon.unique("buildkit") + "; echo now $((1 + 1)); sleep 1000");
        List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
        line.addAll(commandLine("build", "--engine=buildkit", "--progress=plain", "."));
        Process build = begin(line);
        try (BufferedReader output = build.inputReader(UTF_8)) {
            await(output, "now 2");
            assertThat(build.descendants().toList()).isNotEmpty();
            List<ProcessHandle> started = build.descendants().toList();
            signal(build, signal);
            assertThat(exitCode(build)).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void twoBuildsInOneFolderGiveTheSame() throws Exception {
        file("f", "content");
        file(".dockerignore", ".*\n");
        dockerfile("FROM " + TestDaemon.base(), "RUN echo " + TestDaemon.unique("both"), "COPY f /f", "RUN cat /f");
        List<Process> builds = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            builds.add(begin(commandLine("build", "--progress=plain", "-t", name("both"), ".")));
        }
        for (Process build : builds) {
            String output = new String(build.getInputStream().readAllBytes(), UTF_8);
            assertThat(exitCode(build)).as(output).isZero();
        }
        assertThat(run("plan", ".")).isZero();
        assertThat(out).contains("3 of 3 steps cached");
    }

    @Test
    void whatAKilledBuildLeavesIsPruned() throws Exception {
        String marker = TestDaemon.unique("killed");
        Process build = buildThatWaits(marker);
        try (BufferedReader output = build.inputReader(UTF_8)) {
            await(output, "now 2");
            signal(build, "KILL");
            exitCode(build);
        }
        assertThat(containers(marker)).hasSize(1);
        assertThat(run("prune")).as(err).isZero();
        assertThat(out).contains("removed container");
        assertThat(containers(marker)).isEmpty();
    }

    /** Without the command that it died of, so with all that it had finished. */
    @Test
    void whatAKilledBuildHadFinishedIsKept() throws Exception {
        String marker = TestDaemon.unique("finished");
        String[] lines = {"FROM " + TestDaemon.base(), "RUN echo " + marker + " > /a", "RUN cat /a > /b"};
        dockerfile(lines[0], lines[1], lines[2], "RUN echo now $((1 + 1)); sleep 1000");
        Process build = begin(commandLine("build", "--progress=plain", "."));
        try (BufferedReader output = build.inputReader(UTF_8)) {
            await(output, "now 2");
            signal(build, "KILL");
            exitCode(build);
        }
        dockerfile(lines[0], lines[1], lines[2], "RUN cat /a /b");
        assertThat(run("plan", ".")).isZero();
        assertThat(out).contains("2 of 3 steps cached");
        assertThat(run("build", ".")).as(err).isZero();
        assertThat(out + err).contains("2 of 3 steps cached");
        assertThat(run("plan", ".")).isZero();
        assertThat(out).contains("3 of 3 steps cached");
    }

    @Test
    void theCheckoutOfAKilledBuildIsPruned() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve(".tmp"));
        jvmOptions.add("-Djava.io.tmpdir=" + temporary);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process build = begin(commandLine("build", "http://127.0.0.1:" + silent.getLocalPort() + "/repo.git"));
            try (Socket asked = silent.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('G');
                signal(build, "KILL");
                exitCode(build);
            }
        }
        assertThat(temporary).isNotEmptyDirectory();
        Process prune = begin(commandLine("prune"));
        String output = new String(prune.getInputStream().readAllBytes(), UTF_8);
        assertThat(exitCode(prune)).as(output).isZero();
        assertThat(output).contains("removed directory " + temporary);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aRunPassesSignalsAndExitCodesOn() throws Exception {
        String script = "trap 'echo got it; exit 7' INT; echo ready; while :; do sleep 0.1; done";
        // Whoever runs the tests may ignore SIGINT, as shells do for commands in the background.
        List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
        line.addAll(commandLine("run", "--rm", "--network", "none", TestDaemon.base(), "sh", "-c", script));
        Process run = begin(line);
        try (BufferedReader output = run.inputReader(UTF_8)) {
            await(output, "ready");
            signal(run, "INT");
            await(output, "got it");
            assertThat(exitCode(run)).isEqualTo(7);
        }
        Process killed = begin(commandLine(
                "run", "--rm", "--network", "none", TestDaemon.base(), "sh", "-c", "sh -c 'kill -9 $$'; exit $?"));
        killed.getInputStream().readAllBytes();
        assertThat(exitCode(killed)).isEqualTo(137);
    }

    @Test
    void aShellInAStateHasATerminal() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script, which makes terminals");
        dockerfile("FROM " + TestDaemon.base(), "WORKDIR /w", "ENV A=" + name("shell"), "RUN exit 3");
        assertThat(run("build", "--progress=none", ".")).isEqualTo(ExitCode.FAILED);
        jvmOptions.add("-Ddflint.terminal=true");
        String command = "'" + String.join("' '", commandLine("shell")) + "'";
        Process shell = begin(List.of("script", "-qec", "stty rows 31 cols 71; " + command, "/dev/null"));
        try (BufferedReader output = shell.inputReader(UTF_8);
                var input = shell.outputWriter(UTF_8)) {
            await(output, "before [stage-0 3/3] RUN exit 3");
            input.write("echo \"at $(pwd), size $(stty size)\"; exit 6\r");
            input.flush();
            await(output, "at /w, size 31 71");
            assertThat(exitCode(shell)).isEqualTo(6);
        }
    }

    @Test
    void aRunWithATerminalHasOne() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script, which makes terminals");
        String command = "'"
                + String.join(
                        "' '",
                        commandLine(
                                "run",
                                "--rm",
                                "-it",
                                "--network",
                                "none",
                                TestDaemon.base(),
                                "sh",
                                "-c",
                                "test -t 0 && test -t 1 && echo a terminal; stty size; read line; echo read $line; exit 5"))
                + "'";
        Process run = begin(List.of("script", "-qec", "stty rows 33 cols 77; " + command, "/dev/null"));
        try (BufferedReader output = run.inputReader(UTF_8);
                var input = run.outputWriter(UTF_8)) {
            await(output, "a terminal");
            await(output, "33 77");
            input.write("typed\r");
            input.flush();
            await(output, "read typed");
            assertThat(exitCode(run)).isEqualTo(5);
        }
    }

    @Test
    void aTarIsNotWrittenToATerminal() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script, which makes terminals");
        jvmOptions.add("-Ddflint.terminal=true");
        String command = "'" + String.join("' '", commandLine("build", "--progress=none", "-o", "-", ".")) + "'";
        Process build = begin(List.of("script", "-qec", command, "/dev/null"));
        assertThat(new String(build.getInputStream().readAllBytes(), UTF_8))
                .isEqualToIgnoringNewLines("dfbuild: --output -: standard output is a terminal; redirect it,"
                        + " or name a file with dest=FILE\n");
        assertThat(exitCode(build)).isEqualTo(ExitCode.FAILED);
    }

    private Path smallDisk(String name, String options) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root mounts");
        Path disk = Files.createDirectories(folder.resolve(name));
        Commands.shell(folder, "mount -t tmpfs -o " + options + " none " + disk);
        mounts.add(disk);
        return disk;
    }

    /** The index only saves time: a build goes on without it, and says so once. */
    @ParameterizedTest
    @ValueSource(strings = {"size=12k", "ro"})
    void aBuildGetsByWithoutRoomForItsIndex(String options) throws Exception {
        environment.put("DFBUILD_CACHE", smallDisk(".disk", options).toString());
        String image = name("full");
        file(".dockerignore", ".*\n");
        for (int i = 0; i < 200; i++) {
            file("f" + i, TestDaemon.unique("content"));
        }
        dockerfile("FROM " + TestDaemon.base(), "RUN echo 1 > /1", "COPY . /all", "RUN echo 2 > /2");
        for (int i = 0; i < 2; i++) {
            assertThat(run("build", "-t", image, ".")).as(err).isZero();
            assertThat(err.lines().filter(line -> line.startsWith("dfbuild: warning: ")))
                    .singleElement()
                    .asString()
                    .contains("cannot be written, so steps are not cached")
                    .containsAnyOf("no space left on device", "read-only file system");
        }
        assertThat(engine.images().find(image)).isPresent();
    }

    @Test
    void aContextWithoutRoomIsTold() throws Exception {
        Path disk = smallDisk(".tmp", "size=256k");
        file("big", "x".repeat(1 << 20));
        dockerfile("FROM " + TestDaemon.base(), "COPY big /");
        Commands.shell(folder, "tar -cf context.tar Dockerfile big");
        jvmOptions.add("-Djava.io.tmpdir=" + disk);
        List<String> line = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" < context.tar", "sh"));
        line.addAll(commandLine("build", "-q", "-"));
        Process build = begin(line);
        String output = new String(build.getInputStream().readAllBytes(), UTF_8);
        assertThat(exitCode(build)).isEqualTo(ExitCode.FAILED);
        assertThat(output.lines().filter(text -> text.startsWith("dfbuild: ")))
                .singleElement()
                .asString()
                .contains("no space left on device")
                .contains(disk.toString());
        assertThat(disk).isEmptyDirectory();
    }
}
