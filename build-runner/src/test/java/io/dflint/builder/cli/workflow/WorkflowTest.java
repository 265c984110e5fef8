package io.dflint.builder.cli.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageDetails;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user types them, against the real daemon and a registry. */
class WorkflowTest {
    @TempDir
    private Path folder;

    private Engine engine;
    private final List<String> images = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();

    @BeforeEach
    void open() {
        engine = TestDaemon.open();
    }

    @AfterEach
    void close() throws EngineException {
        if (engine == null) {
            return; // There is no daemon, and the test was skipped.
        }
        for (String container : containers) {
            engine.containers().remove(container);
        }
        for (String image : images) {
            engine.images().remove(image, true, true);
        }
        engine.close();
    }

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... args) {
        return runWith("", args);
    }

    private Outcome runWith(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DOCKER_CONFIG", folder.toString());
        environment.put("FROM_HERE", "here");
        CommandEnvironment surroundings = new CommandEnvironment(
                folder,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                environment,
                false);
        int code = Workflow.run(args[0], Arrays.asList(args).subList(1, args.length), surroundings);
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String tagged(String name) throws EngineException {
        engine.images().tag(TestDaemon.base(), name);
        images.add(name);
        return name;
    }

    private String baseId() throws EngineException {
        return engine.images().get(TestDaemon.base()).id();
    }

    @Test
    void listsImages() throws EngineException {
        String name = tagged(TestDaemon.unique("dflint-test/listed") + ":v2");
        String repository = name.substring(0, name.indexOf(':'));
        Outcome all = run("images", repository);
        assertThat(all.err()).isEmpty();
        List<String> lines = all.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().split("\\s\\s+", -1))
                .containsExactly("REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE");
        String[] cells = lines.getLast().split("\\s\\s+", -1);
        assertThat(cells[0]).isEqualTo(repository);
        assertThat(cells[1]).isEqualTo("v2");
        assertThat(cells[2]).isEqualTo(baseId().substring(7, 19));
        assertThat(cells[3]).endsWith(" ago");
        assertThat(cells[4]).endsWith("MB");
        assertThat(run("images", "-q", "--no-trunc", name).out()).isEqualTo(baseId() + "\n");
        assertThat(run("images", "--format", "{{.Repository}}|{{.Tag}}|{{.ID}}", name)
                        .out())
                .isEqualTo(repository + "|v2|" + cells[2] + "\n");
        assertThat(run("images", "--format", "table {{.Tag}}\\t{{.Size}}", name)
                        .out()
                        .lines()
                        .toList()
                        .getFirst())
                .isEqualTo("TAG       SIZE");
        assertThat(run("images", "--format", "json", name).out()).contains("\"Tag\":\"v2\"");
        assertThat(run("images", "--digests", name).out()).contains("DIGEST").contains("<none>");
        assertThat(run("images", "dflint-test/none").out().lines()).hasSize(1);
        assertThat(run("images", "-q", "--filter", "reference=" + repository, "--filter", "before=" + name)
                        .out())
                .isEmpty();
    }

    @Test
    void listsImagesWithoutNames() throws EngineException {
        String id = run("commit", container("true")).out().strip();
        images.add(id);
        assertThat(run("images", "--filter", "dangling=true").out())
                .contains("<none>")
                .contains(id.substring(7, 19));
    }

    private String container(String command) {
        String name = TestDaemon.unique("dflint-test");
        Outcome outcome = run("run", "--name", name, "--network", "none", TestDaemon.base(), "sh", "-c", command);
        assertThat(outcome.code()).isZero();
        containers.add(name);
        return name;
    }

    @Test
    void tagsAndRemoves() throws EngineException {
        String name = TestDaemon.unique("dflint-test/tag");
        assertThat(run("tag", TestDaemon.base(), name)).isEqualTo(new Outcome(0, "", ""));
        assertThat(engine.images().get(name + ":latest").id()).isEqualTo(baseId());
        assertThat(run("rmi", name)).isEqualTo(new Outcome(0, "Untagged: " + name + ":latest\n", ""));
        Outcome missing = run("rmi", name, name + ":x");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("dfbuild: No such image: " + name));
        assertThat(run("rmi", "-f", name).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPER", "a/b:c d", "http://x/y", ""})
    void refusesWrongNames(String name) {
        Outcome outcome = run("tag", "whatever", name);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("invalid reference");
    }

    @Test
    void showsTheHistory() throws EngineException {
        String container = container("echo x > /f");
        String id = run("commit", "-m", "a note", container).out().strip();
        images.add(id);
        List<String> lines = run("history", id).out().lines().toList();
        assertThat(lines.getFirst().split("\\s\\s+", -1))
                .containsExactly("IMAGE", "CREATED", "CREATED BY", "SIZE", "COMMENT");
        String[] newest = lines.get(1).split("\\s\\s+", -1);
        assertThat(newest[0]).isEqualTo(id.substring(7, 19));
        assertThat(newest[2]).isEqualTo("sh -c echo x > /f");
        assertThat(newest[3]).isEqualTo("2B");
        assertThat(newest[4]).isEqualTo("a note");
        assertThat(run("history", "-q", "--no-trunc", id).out().lines().toList().getFirst())
                .isEqualTo(id);
        assertThat(run("history", "--human=false", "--format", "{{.Size}}", id)
                        .out()
                        .lines()
                        .toList()
                        .getFirst())
                .isEqualTo("2");
        assertThat(run("history", "no-such-image").err()).isEqualTo("dfbuild: No such image: no-such-image:latest\n");
    }

    /** A container that removes itself must not hide why it could not be started. */
    @ParameterizedTest
    @ValueSource(strings = {"-i", "-d"})
    void saysWhyAContainerThatRemovesItselfDoesNotStart(String option) {
        Outcome outcome = run("run", "--rm", option, "-u", "nobody-there", TestDaemon.base(), "id");
        assertThat(outcome.err()).startsWith("dfbuild: unable to find user nobody-there");
        assertThat(outcome.code()).isEqualTo(125);
    }

    @Test
    void createsNoContainerWithoutItsFile() {
        String name = TestDaemon.unique("cidfile");
        assertThat(run("run", "--cidfile", "none/id", "--name", name, TestDaemon.base())
                        .err())
                .contains("none/id: no such file or directory");
        assertThat(run("inspect", name).err()).contains("no such object: " + name);
        assertThat(run("run", "--cidfile", "id", "--pull", "never", "no/such:image")
                        .code())
                .isEqualTo(125);
        assertThat(folder.resolve("id")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoSuchContainer() {
        assertThat(run("commit", "no-such-container", "x").err())
                .isEqualTo("dfbuild: No such container: no-such-container\n");
    }

    @Test
    void commitsWithEverything() throws EngineException {
        String container = container("echo x > /f");
        String name = TestDaemon.unique("dflint-test/committed");
        images.add(name);
        Outcome outcome = run(
                "commit",
                "-a",
                "Kate Smith <ksmith@example.com>",
                "-m",
                "Added json gem",
                "-c",
                "CMD [\"cat\", \"/f\"]",
                "--change",
                "ENV A=b",
                "--pause=false",
                container,
                name + ":v2");
        assertThat(outcome.code()).isZero();
        ImageDetails image = engine.images().get(name + ":v2");
        assertThat(outcome.out()).isEqualTo(image.id() + "\n");
        assertThat(image.author()).isEqualTo("Kate Smith <ksmith@example.com>");
        assertThat(image.comment()).isEqualTo("Added json gem");
        assertThat(image.config().command()).containsExactly("cat", "/f");
        assertThat(image.config().env()).contains("A=b");
        images.clear();
        images.add(name + ":v2");
        assertThat(run("run", "--rm", name + ":v2").out()).isEqualTo("x\n");
    }

    @Test
    void pushesAndPulls() throws EngineException {
        String name = tagged(TestDaemon.registry() + "/" + TestDaemon.unique("workflow") + ":1");
        Outcome pushed = run("push", name);
        assertThat(pushed.err()).isEmpty();
        assertThat(pushed.out()).contains("The push refers to repository [").contains("1: digest: sha256:");
        run("rmi", name);
        Outcome pulled = run("pull", name);
        assertThat(pulled.out()).contains("Status: ").endsWith(name + "\n");
        assertThat(run("pull", "-q", name).out()).isEqualTo(name + "\n");
        assertThat(run("push", "-q", name).out()).isEqualTo(name + "\n");
    }

    @Test
    void pushesAndPullsAllTags() throws EngineException {
        String repository = TestDaemon.registry() + "/" + TestDaemon.unique("tags");
        tagged(repository + ":1");
        tagged(repository + ":2");
        assertThat(run("push", "-a", repository).code()).isZero();
        run("rmi", repository + ":1", repository + ":2");
        assertThat(run("pull", "--all-tags", repository).code()).isZero();
        assertThat(engine.images().find(repository + ":1")).isPresent();
        assertThat(engine.images().find(repository + ":2")).isPresent();
        assertThat(run("pull", "-a", repository + ":1").code()).isEqualTo(2);
    }

    @Test
    void saysWhatTheRegistryDoesNotHave() {
        Outcome outcome = run("pull", TestDaemon.registry() + "/none");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("Using default tag: latest\n");
        assertThat(outcome.err()).startsWith("dfbuild: ").contains("none").contains("not found");
        assertThat(run("push", "dflint-test/none").err()).contains("does not exist locally");
    }

    @Test
    void inspects() throws EngineException {
        Outcome outcome = run("inspect", TestDaemon.base());
        assertThat(outcome.out()).startsWith("[\n    {\n        \"Id\": \"" + baseId() + "\",\n");
        assertThat(run("inspect", "-f", "{{.Id}} {{json .Config.Cmd}}", TestDaemon.base())
                        .out())
                .isEqualTo(baseId() + " [\"sh\"]\n");
        String container = container("true");
        assertThat(run("inspect", "--format", "{{.State.ExitCode}}", container).out())
                .isEqualTo("0\n");
        engine.containers().remove(container);
        Outcome missing = run("inspect", "none-such");
        assertThat(missing).isEqualTo(new Outcome(1, "[]\n", "dfbuild: no such object: none-such\n"));
        assertThat(run("inspect", "--format", "{{.Nothing}}", TestDaemon.base()).err())
                .isEqualTo("dfbuild: template parsing error: map has no entry for key \"Nothing\"\n");
    }

    @Test
    void searches() throws IOException {
        String body = """
                {"num_results": 2, "results": [
                 {"name": "some/sinatra", "description": "%s", "star_count": 3, "is_official": false},
                 {"name": "sinatra", "description": "short\\nlines", "star_count": 17, "is_official": true}]}
                """.formatted("d".repeat(60));
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> serve(server, body));
            String term = "127.0.0.1:" + server.getLocalPort() + "/sinatra";
            List<String> lines = run("search", term).out().lines().toList();
            assertThat(lines.get(0))
                    .isEqualTo("NAME           DESCRIPTION                                     STARS     OFFICIAL");
            assertThat(lines.get(2)).startsWith("sinatra        short lines").endsWith("17        [OK]");
            assertThat(lines.get(1)).startsWith("some/sinatra   " + "d".repeat(44) + "…   3");
            assertThat(run("search", "--filter", "is-official=true", "--format", "{{.Name}}", term)
                            .out())
                    .isEqualTo("sinatra\n");
            assertThat(run("search", "--filter", "stars=4", "--no-trunc", term)
                            .out()
                            .lines())
                    .hasSize(2);
            assertThat(run("search", "--filter", "x=4", term).err()).isEqualTo("dfbuild: invalid filter 'x'\n");
            assertThat(run("search", "--limit", "0", term).code()).isEqualTo(2);
        }
    }

    /** A registry that only knows one answer, and hangs up on the daemon's attempts at TLS. */
    private static void serve(ServerSocket server, String body) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                byte[] request = new byte[4096];
                int read = socket.getInputStream().read(request);
                if (read > 0 && request[0] == 'G') {
                    String head = "HTTP/1.1 200 OK\r\nX-Docker-Registry-Version: 1\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
                    socket.getOutputStream().write((head + body).getBytes(UTF_8));
                }
            } catch (IOException e) {
                // The test is over, or the daemon has hung up.
            }
        }
    }

    @Test
    void runsACommand() {
        assertThat(run("run", "--rm", TestDaemon.base(), "echo", "hello", "-x"))
                .isEqualTo(new Outcome(0, "hello -x\n", ""));
        Outcome failing = run("run", "--rm", TestDaemon.base(), "sh", "-c", "echo out; echo err >&2; exit 42");
        assertThat(failing).isEqualTo(new Outcome(42, "out\n", "err\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/program, 127",
        "nothing, 127",
        "/etc/passwd, 126",
        "/etc, 126",
    })
    void tellsAProgramThatCannotRun(String program, int code) {
        Outcome outcome = run("run", "--rm", TestDaemon.base(), program);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.err()).startsWith("dfbuild: ").contains(program);
        assertThat(outcome.err().lines()).hasSize(1);
    }

    @Test
    void passesInput() {
        assertThat(runWith("some\ninput", "run", "--rm", "-i", TestDaemon.base(), "cat")
                        .out())
                .isEqualTo("some\ninput");
        assertThat(runWith("ignored", "run", "--rm", TestDaemon.base(), "cat").out())
                .isEmpty();
    }

    @Test
    void setsWhatTheCommandSees() throws IOException {
        Files.writeString(folder.resolve("env"), "# comment\nC=from file\nFROM_HERE\n");
        Files.createDirectory(folder.resolve("mounted"));
        Files.writeString(folder.resolve("mounted/f"), "content\n");
        Outcome outcome = run(
                "run",
                "--rm",
                "--env-file",
                "env",
                "-e",
                "A=b c",
                "-eD=e",
                "-e",
                "NOT_SET_ANYWHERE",
                "-v",
                "./mounted:/m:ro",
                "-v",
                "/anonymous",
                "--tmpfs",
                "/t:size=1m",
                "-w",
                "/tmp",
                "-u",
                "33:33",
                "-h",
                "myhost",
                "--network",
                "none",
                "--add-host",
                "name:1.2.3.4",
                "-m",
                "64m",
                "--shm-size",
                "8m",
                "--read-only",
                "--init",
                "-l",
                "a=b",
                TestDaemon.base(),
                "sh",
                "-c",
                "echo $A,$C,$D,$FROM_HERE,${NOT_SET_ANYWHERE-unset}; pwd; id -u; hostname; cat /m/f; grep name /etc/hosts;"
                        + " touch /m/f /x 2>/dev/null || echo read-only; test -d /anonymous && df -k /t | tail -n 1 | awk '{print $2}'");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .isEqualTo("b c,from file,e,here,unset\n/tmp\n33\nmyhost\ncontent\n1.2.3.4\tname\nread-only\n1024\n");
    }

    @Test
    void replacesTheEntrypoint() {
        assertThat(run("run", "--rm", "--entrypoint", "/bin/echo", TestDaemon.base(), "a", "b")
                        .out())
                .isEqualTo("a b\n");
    }

    @Test
    void runsInTheBackground() throws IOException {
        String name = TestDaemon.unique("dflint-test-detached");
        Outcome outcome = run("run", "-d", "--cidfile", "cid", "--name", name, TestDaemon.base(), "sleep", "1000");
        String id = outcome.out().strip();
        assertThat(id).hasSize(64);
        assertThat(folder.resolve("cid")).hasContent(id);
        assertThat(engine.containers().find(name).orElseThrow().object("State").flag("Running"))
                .isTrue();
        assertThat(run("run", "--cidfile", "cid", TestDaemon.base()).code()).isEqualTo(125);
        Outcome taken = run("run", "--name", name, TestDaemon.base());
        assertThat(taken.code()).isEqualTo(125);
        assertThat(taken.err()).contains("is already in use");
        engine.containers().remove(name);
    }

    @Test
    void publishesPorts() throws IOException {
        String name = TestDaemon.unique("dflint-test-port");
        Outcome outcome = run("run", "-d", "-p", "127.0.0.1::80", "--name", name, TestDaemon.base(), "sleep", "1000");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(run("inspect", "-f", "{{(index (index .NetworkSettings.Ports \"80/tcp\") 0).HostIp}}", name)
                        .out())
                .isEqualTo("127.0.0.1\n");
        engine.containers().remove(name);
    }

    @Test
    void leavesNothingOfAContainerThatRemovesItself() throws EngineException {
        String name = TestDaemon.unique("dflint-test-rm");
        run("run", "--rm", "--name", name, TestDaemon.base(), "true");
        assertThat(engine.containers().find(name)).isEmpty();
        run("run", "--rm", "--name", name, TestDaemon.base(), "/none");
        assertThat(engine.containers().find(name)).isEmpty();
    }

    @Test
    void pullsAnImageThatIsMissing() throws EngineException {
        String name = tagged(TestDaemon.registry() + "/" + TestDaemon.unique("pulled") + ":1");
        run("push", name);
        run("rmi", name);
        Outcome never = run("run", "--pull", "never", "--rm", name, "echo", "x");
        assertThat(never.code()).isEqualTo(125);
        Outcome outcome = run("run", "--rm", name, "echo", "hello");
        assertThat(outcome.out()).isEqualTo("hello\n");
        assertThat(outcome.err()).startsWith("Unable to find image '" + name + "' locally\n");
        assertThat(run("run", "--pull=always", "-q", "--rm", name, "echo", "hello"))
                .isEqualTo(new Outcome(0, "hello\n", ""));
    }

    @Test
    void explainsItself() {
        List<String> names =
                List.of("images", "pull", "push", "tag", "rmi", "search", "run", "commit", "history", "inspect");
        for (String name : names) {
            Outcome help = run(name, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).startsWith("Usage: dfbuild " + name + " ");
            Outcome wrong = run(name, "--no-such-option");
            assertThat(wrong.code()).isEqualTo(name.equals("run") ? 125 : 2);
            assertThat(wrong.err()).contains("--no-such-option").contains("See 'dfbuild " + name + " --help'");
        }
        assertThat(run("tag", "a").err()).startsWith("dfbuild: missing NAME[:TAG]\n");
        assertThat(run("history", "a", "b").err()).startsWith("dfbuild: unexpected argument 'b'\n");
    }

    @Test
    void saysThatThereIsNoDaemon() {
        Outcome outcome = run("images", "--host", "unix:///no/such/socket");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("dfbuild: cannot connect to the Docker daemon at unix:///no/such/socket (from --host): "
                        + "no such socket; start it, or use --host or DOCKER_HOST to name another\n");
        assertThat(run("images", "--context", "none").err())
                .isEqualTo("dfbuild: docker context \"none\" (from --context) does not exist;"
                        + " see docker context ls\n");
    }
}
