package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A user's way from pulling an image to sharing an own one: dfbuild prints what docker prints, line by line. */
class StoryTest extends CommandTest {
    /** Names of the same length, as columns depend on it. */
    private static final String[] USERS = {"ann", "bob"};

    private static final String FOUND = """
            {"num_results": 2, "results": [
             {"name": "some/sinatra", "description": "Sings", "star_count": 3, "is_official": false},
             {"name": "sinatra", "description": "Sings well", "star_count": 17, "is_official": true}]}
            """;

    private interface Program {
        String run(List<String> args) throws IOException, InterruptedException;
    }

    @Test
    void readsLikeDockers() throws Exception {
        String place = TestDaemon.registry() + "/" + TestDaemon.unique("story") + "-";
        try (ServerSocket index = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> serve(index));
            String term = "127.0.0.1:" + index.getLocalPort() + "/sinatra";
            List<String> docker = story(place + USERS[0], term, this::docker);
            List<String> dfbuild = story(place + USERS[1], term, this::dfbuild);
            assertLinesMatch(docker, dfbuild);
        }
    }

    /** An index that only knows one answer, and hangs up on the daemon's attempts at TLS. */
    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                byte[] request = new byte[4096];
                if (socket.getInputStream().read(request) > 0 && request[0] == 'G') {
                    String head = "HTTP/1.1 200 OK\r\nX-Docker-Registry-Version: 1\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + FOUND.length() + "\r\n\r\n";
                    socket.getOutputStream().write((head + FOUND).getBytes(UTF_8));
                }
            } catch (IOException e) {
                // The test is over, or the daemon has hung up.
            }
        }
    }

    private String docker(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("DOCKER_BUILDKIT", "0");
        builder.redirectError(folder.resolve(".errors").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(String.valueOf(args)).isZero();
        return output;
    }

    private String dfbuild(List<String> args) {
        List<String> all = new ArrayList<>(args);
        if (args.getFirst().equals("build")) {
            all.add(1, "--progress=classic");
        }
        assertThat(run(all.toArray(String[]::new))).as(args + "\n" + err).isZero();
        return out;
    }

    private List<String> story(String name, String term, Program program) throws Exception {
        String base = named(name + "/base:1");
        String own = named(name + "/app:v1");
        String built = named(name + "/app:v2");
        String latest = named(name + "/app:latest");
        engine.images().tag(TestDaemon.base(), base);
        docker(List.of("push", base));
        engine.images().remove(base, false, false);
        dockerfile("FROM " + base, "ENV WHO=" + name, "RUN echo $WHO > /who", "COPY f /f", "CMD [\"cat\", \"/f\"]");
        file("f", "content");
        file(".dockerignore", ".*\n");
        String container = TestDaemon.unique("story-container");
        List<String> lines = new ArrayList<>();
        tell(lines, name, program, "images", name + "/base");
        tell(lines, name, program, "pull", base);
        tell(lines, name, program, "images", name + "/base");
        tell(lines, name, program, "run", "--rm", base, "echo", "hello");
        try {
            tell(lines, name, program, "run", "--name", container, base, "sh", "-c", "echo changed > /note");
            tell(lines, name, program, "commit", "-m", "Changed", "-a", "me", container, own);
        } finally {
            engine.containers().remove(container);
        }
        tell(lines, name, program, "run", "--rm", own, "cat", "/note");
        tell(lines, name, program, "build", "-t", built, ".");
        tell(lines, name, program, "tag", built, latest);
        tell(lines, name, program, "images", name + "/app");
        tell(lines, name, program, "push", built);
        tell(lines, name, program, "rmi", own);
        tell(lines, name, program, "rmi", latest);
        engine.images().remove(built, true, true);
        tell(lines, name, program, "pull", built);
        tell(lines, name, program, "run", "--rm", built);
        tell(lines, name, program, "search", term);
        return lines;
    }

    /** What a command prints, without what differs from time to time; the daemon tells of layers in any order. */
    private static void tell(List<String> lines, String name, Program program, String... args)
            throws IOException, InterruptedException {
        Stream<String> told = program.run(List.of(args))
                .lines()
                .map(line -> line.replace(name, "NAME")
                        .replace(name.substring(name.indexOf('/') + 1), "NAME")
                        .replaceAll("sha256:[0-9a-f]{64}", "DIGEST")
                        .replaceAll("\\b[0-9a-f]{12}\\b", "ID")
                        .replaceAll("[0-9.]+ ?[kM]?B\\b", "SIZE")
                        // A manifest has the lengths of compressed layers, which the times in them change by a byte.
                        .replaceAll("size: [0-9]+", "size: SIZE")
                        .replaceAll("Less than a second ago|About a[a-z]* [a-z]+ ago|[0-9]+ [a-z]+ ago", "AGO")
                        .replaceAll("\\s+$", ""));
        lines.add("$ " + args[0]);
        switch (args[0]) {
            // The daemon tells of layers in any order, and has those of results that dfbuild keeps.
            case "push", "pull" ->
                told.filter(line -> !line.startsWith("ID: ")).sorted().forEach(lines::add);
            // The form of today's docker differs from that of the guide in the first line, and in the containers that
            // it tells of.
            case "build" ->
                told.filter(line -> !line.isEmpty()
                                && !line.contains("ntermediate container")
                                && !line.contains("Running in"))
                        .map(line -> line.replace("daemon  SIZE", "daemon SIZE"))
                        .forEach(lines::add);
            // The width of a column depends on the ages; images of the same second come in any order.
            case "images" ->
                told.map(line -> line.replaceAll("  +", "  ")).sorted().forEach(lines::add);
            default -> told.forEach(lines::add);
        }
    }
}
