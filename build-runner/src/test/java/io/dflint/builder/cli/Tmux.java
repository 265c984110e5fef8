package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A terminal whose screen can be looked at, and whose size can change. */
final class Tmux implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/tmux");

    private final Path folder;
    private final Map<String, String> environment;
    private final Process client;
    private final BufferedReader events;

    /** Runs a command in a new terminal, whose last screen stays. */
    Tmux(Path folder, Map<String, String> environment, int columns, int rows, List<String> command)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.environment = environment;
        List<String> start = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
        start.addAll(List.of("-x", Integer.toString(columns), "-y", Integer.toString(rows)));
        // It begins as soon as someone looks, so that nothing is missed.
        String quoted = "'" + String.join("' '", command) + "'";
        start.add("read start; " + quoted + "; echo \"exit code $?\"; read end");
        run(start);
        client = process(List.of("-C", "attach")).start();
        events = client.inputReader(UTF_8);
        await(screen -> true);
        type("Enter");
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    private ProcessBuilder process(List<String> arguments) {
        List<String> line = new ArrayList<>(
                List.of(PROGRAM.toString(), "-u", "-S", folder.resolve(".tmux").toString()));
        line.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().remove("TMUX");
        return builder;
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        Process process = process(arguments).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(arguments + "\n" + output).isZero();
        return output;
    }

    /** Presses keys, by the names that tmux has for them. */
    void type(String... keys) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("send-keys"));
        line.addAll(Arrays.asList(keys));
        run(line);
    }

    void resize(int columns, int rows) throws IOException, InterruptedException {
        run(List.of("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows)));
    }

    /** The rows of the screen, spaces at their ends left out. */
    List<String> screen() throws IOException, InterruptedException {
        return run(List.of("capture-pane", "-p"))
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** Waits until the screen is as expected, which is looked at whenever something was written; the screen. */
    List<String> await(Predicate<List<String>> expected) throws IOException, InterruptedException {
        List<String> screen = screen();
        while (!expected.test(screen)) {
            String event = events.readLine();
            assertThat(event).as(String.join("\n", screen)).isNotNull();
            if (!event.startsWith("%begin") && !event.startsWith("%end")) {
                screen = screen();
            }
        }
        return screen;
    }

    List<String> awaitLine(String text) throws IOException, InterruptedException {
        return await(screen -> screen.stream().anyMatch(line -> line.contains(text)));
    }

    @Override
    public void close() throws IOException {
        // The client ends with its server.
        process(List.of("kill-server")).start().onExit().join();
        client.destroy();
        client.onExit().join();
    }
}
