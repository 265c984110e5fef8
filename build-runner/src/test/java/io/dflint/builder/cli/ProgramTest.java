package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.Commands;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** Tests of the program as a process of its own: from the class path, or the distribution if there is one. */
abstract class ProgramTest extends CommandTest {
    private static final int PATIENCE_SECONDS = 120;

    private final List<Process> processes = new ArrayList<>();
    final List<String> jvmOptions = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(startScript());
    }

    final List<String> commandLine(String... args) throws IOException {
        String distribution = System.getProperty("dflint.distribution");
        if (distribution != null) {
            return startScript(Path.of(distribution), args);
        }
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Dfbuild.class.getName()));
        line.addAll(List.of(args));
        return line;
    }

    /** The built program, with the further options of its JVM. */
    private List<String> startScript(Path distribution, String... args) throws IOException {
        String script = Files.readString(distribution.resolve("bin/dfbuild"));
        Path copy = startScript();
        Files.writeString(copy, script.replace(" -Xlog:disable", " -Xlog:disable " + String.join(" ", jvmOptions)));
        environment.put("dflint_dist", distribution.toString());
        List<String> line = new ArrayList<>(List.of("sh", copy.toString()));
        line.addAll(List.of(args));
        return line;
    }

    private Path startScript() {
        return folder.resolveSibling(folder.getFileName() + ".dfbuild");
    }

    final Process begin(List<String> line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Reads until a line contains a text. */
    static void await(BufferedReader output, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            read.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
        }
        assertThat(read.toString()).contains(text);
    }

    static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    static void signal(Process process, String name) throws Exception {
        Commands.shell(Path.of("."), "kill -" + name + " " + process.pid());
    }
}
