package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.TarTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCommandTest extends CommandTest {
    /** Ids of images and containers are as they happen to be. */
    private static String withoutIds(String text) {
        return text.replaceAll("\\b[0-9a-f]{12}\\b", "ID");
    }

    @Test
    void classicProgressReadsLikeTheGuide() throws IOException {
        String base = name("guide-base");
        engine.images().tag(TestDaemon.base(), base);
        String image = named(TestDaemon.unique("ouruser/sinatra") + ":v2");
        Files.writeString(folder.resolve(".dockerignore"), ".cache\n.dockerignore\n");
        dockerfile(
                "# This is a comment",
                "FROM " + base,
                "MAINTAINER Kate Smith <ksmith@example.com>",
                "RUN echo update && echo install ruby",
                "RUN echo gem install sinatra");
        assertThat(run("build", "--progress=classic", "-t", image, ".")).isZero();
        assertThat(withoutIds(out)).isEqualTo("""
            Sending build context to Docker daemon 2.048 kB
            Step 1/4 : FROM BASE
             ---> ID
            Step 2/4 : MAINTAINER Kate Smith <ksmith@example.com>
             ---> ID
            Step 3/4 : RUN echo update && echo install ruby
             ---> Running in ID
            update
            install ruby
             ---> ID
            Removing intermediate container ID
            Step 4/4 : RUN echo gem install sinatra
             ---> Running in ID
            gem install sinatra
             ---> ID
            Removing intermediate container ID
            Successfully built ID
            Successfully tagged IMAGE
            """.replace("BASE", base).replace("IMAGE", image));
        String built = out.lines()
                .filter(line -> line.startsWith("Successfully built"))
                .findFirst()
                .orElse("?");
        assertThat(run("build", "--progress=classic", "-t", image, ".")).isZero();
        assertThat(out).contains(built).doesNotContain("Running in");
        assertThat(out.lines().filter(line -> line.equals(" ---> Using cache"))).hasSize(3);
    }

    /** The file is not to blame. */
    @Test
    void aMissingDaemonIsNotShownInTheFile() throws IOException {
        dockerfile("FROM " + TestDaemon.base());
        assertThat(run("build", "--host", "unix:///no/such/socket", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err.strip())
                .startsWith("dfbuild: cannot connect to the Docker daemon at unix:///no/such/socket")
                .hasLineCount(1);
    }

    /** An index without results says nothing of a daemon that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"ls", "du"})
    void aCacheIsNotListedWithoutItsDaemon(String action) {
        assertThat(run("cache", action, "--host", "unix:///no/such/socket")).isEqualTo(ExitCode.FAILED);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("dfbuild: cannot connect to the Docker daemon at unix:///no/such/socket");
    }

    @Test
    void aFailureIsShownInTheFile() throws IOException {
        dockerfile("FROM " + TestDaemon.base(), "RUN echo out; echo err >&2; exit 4", "CMD x");
        assertThat(run("build", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).contains("""
            Dockerfile:2
            1 | FROM BASE
            2 | RUN echo out; echo err >&2; exit 4
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """.replace("BASE", TestDaemon.base()));
        assertThat(err).contains("last lines of the output:").contains("failed with exit code 4");
    }

    @Test
    void quietPrintsTheIdOnlyAndFilesGetIt() throws IOException {
        String image = name("quiet");
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        assertThat(run("build", "-q", "-t", image, "--iidfile", "id", "--metadata-file", "meta", "--label", "c=d", "."))
                .isZero();
        String id = engine.images().get(image).id();
        assertThat(out).isEqualTo(id + "\n");
        assertThat(err).isEmpty();
        assertThat(folder.resolve("id")).content().isEqualTo(id);
        assertThat(folder.resolve("meta")).content().contains(id).contains(image);
        assertThat(engine.images().get(image).config().labels())
                .containsEntry("a", "b")
                .containsEntry("c", "d");
    }

    @Test
    void oneDateForEverythingGivesOneImage() throws IOException {
        String image = name("dated");
        environment.put("SOURCE_DATE_EPOCH", "1700000000");
        Path file = file("f", "content");
        dockerfile("FROM " + TestDaemon.base(), "RUN mkdir /d && echo x > /d/f", "COPY f /c", "WORKDIR /w", "CMD x");
        List<String> ids = new ArrayList<>();
        for (int second = 1; second <= 2; second++) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
            assertThat(run("build", "-q", "--no-cache", "-t", image, "."))
                    .as(err)
                    .isZero();
            ids.add(out);
        }
        assertThat(ids.getFirst()).startsWith("sha256:").isEqualTo(ids.getLast());
    }

    @Test
    void planTellsWhatABuildWouldDo() throws IOException {
        String image = name("planned");
        Files.writeString(folder.resolve("f"), "1");
        dockerfile("FROM " + TestDaemon.base(), "RUN echo " + image, "COPY f /f", "RUN cat /f");
        assertThat(run("build", "-q", "-t", image, ".")).isZero();
        assertThat(run("plan", ".")).isZero();
        assertThat(out).contains("3 of 3 steps cached");
        Files.writeString(folder.resolve("f"), "2");
        assertThat(run("plan", ".")).isZero();
        assertThat(out)
                .contains("cached   [2/4] RUN echo " + image)
                .contains("runs     [3/4] COPY f /f: f changed")
                .contains("runs     [4/4] RUN cat /f: because of COPY f /f, line 3: f changed")
                .contains("1 of 3 steps cached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "tty"})
    void theEndTellsWhatTheCacheDid(String progress) throws IOException {
        dockerfile("FROM " + TestDaemon.base(), "RUN echo " + TestDaemon.unique("end"), "COPY f /f", "ENV A=b");
        Files.writeString(folder.resolve("f"), "1");
        assertThat(run("build", "--progress=" + progress, ".")).as(err).isZero();
        assertThat(err).containsPattern("0 of 2 steps cached, \\d+\\.\\ds\\s");
        Files.writeString(folder.resolve("f"), "2");
        assertThat(run("build", "--progress=" + progress, ".")).as(err).isZero();
        assertThat(err).containsPattern("1 of 2 steps cached, \\d+\\.\\ds, saved \\d+\\.\\ds\\s");
        assertThat(run("build", "--progress=" + progress, ".")).as(err).isZero();
        assertThat(err).contains("2 of 2 steps cached, ");
    }

    @Test
    void checkBuildsNothing() throws IOException {
        dockerfile("FROM nowhere", "RUN false");
        assertThat(run("build", "--check", ".")).isZero();
        dockerfile("FROM nowhere", "FOO bar");
        assertThat(run("build", "--check", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).contains("unknown instruction FOO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build a b | expected one build context, got 2: a, b",
                "build --tga x . | did you mean --tag?",
                "build -t | -t needs a value",
                "build -t UPPER . | --tag UPPER",
                "build --progress=odd . | auto, tty, plain",
                "build --push . | --push needs a name",
                "build --secret src=x . | missing id",
                "build --secret id=x,src=nowhere . | cannot read nowhere",
                "build --memory lots . | expected a number of bytes",
                "build --ulimit nofile . | ulimit",
                "build --add-host x . | NAME:ADDRESS",
                "build -o type=oci,dest=x . | only BuildKit writes OCI archives; add --engine buildkit",
                "build --ulimit odd=1 . | unknown limit odd; use one of core,",
                "build --ulimit nofile=3:2 . | the soft limit is above the hard limit: nofile=3:2",
                "build --secret id=x,odd=y . | unknown field odd of --secret",
                "build --label =x . | --label: expected NAME=VALUE, got =x",
                "build --call outline . | --call: expected build or check, got outline",
                "build --allow odd . | --allow: expected network.host or security.insecure, got odd",
                "build | missing build context; use . for the current directory",
                "build --platform linux/amd64,linux/arm64 . | only BuildKit builds for several platforms",
                "build --parallel 0 . | --parallel 0: expected a number from 1 to",
                "--host | --host needs a value",
                "-H unix:///x | missing command after -H",
                "build -qx . | unknown option '-x'",
                "buid . | unknown command 'buid'; did you mean build?",
                "help buid | unknown command 'buid'; did you mean build?",
            })
    void refuses(String command, String message) {
        assertThat(run(command.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains(message.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "plan", "builds", "cache", "images", "run"})
    void helpOfACommandIsThatOfItsOption(String command) {
        assertThat(run(command, "--help")).isZero();
        String help = out;
        assertThat(run("help", command)).isZero();
        assertThat(out).isEqualTo(help).contains("dfbuild " + command);
    }

    @Test
    void switchesMayStandTogether() throws IOException {
        String image = name("bunch");
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        assertThat(run("build", "-qt", image, ".")).isZero();
        assertThat(out.strip()).isEqualTo(engine.images().get(image).id());
    }

    @Test
    void progressForProgramsHasASchema() throws Exception {
        JsonObject properties = Json.readObject(Files.readString(Path.of("../docs/dfbuild-progress.schema.json")))
                .object("properties");
        List<String> events = properties.object("event").strings("enum");
        dockerfile(
                "ARG V",
                "FROM " + TestDaemon.base() + " AS unneeded",
                "FROM " + TestDaemon.base(),
                "COPY none* /x",
                "RUN echo " + name("json"),
                "RUN false");
        assertThat(run("build", "--progress=rawjson", ".")).isEqualTo(ExitCode.FAILED);
        List<String> seen = new ArrayList<>();
        for (String line : err.lines().filter(text -> text.startsWith("{")).toList()) {
            JsonObject event = Json.readObject(line);
            seen.add(event.text("event"));
            assertThat(events).contains(event.text("event"));
            assertThat(properties.names()).containsAll(event.names());
        }
        assertThat(seen)
                .contains(
                        "planned",
                        "argument",
                        "configured",
                        "skipped",
                        "stepCached",
                        "stepStarted",
                        "warning",
                        "output",
                        "stepDone",
                        "stepFailed");
    }

    @Test
    void plansHaveASchemaAndTellTheWholeReason() throws Exception {
        JsonObject schema = Json.readObject(Files.readString(Path.of("../docs/dfbuild-plan.schema.json")))
                .object("properties");
        String image = name("reasons");
        file("f", "1");
        List<String> lines = List.of(
                "FROM " + TestDaemon.base() + " AS made",
                "COPY f /of-reasons",
                "RUN cat /of-reasons",
                "FROM made",
                "ARG V=1",
                "ENV A=$V",
                "LABEL a=b",
                "ENV API_TOKEN=x");
        dockerfile(lines.toArray(String[]::new));
        assertThat(run("plan", "--format=json", ".")).isZero();
        assertThat(configured(Json.readObject(out))).allMatch(text -> text.endsWith(": no earlier build known"));
        assertThat(run("build", "-q", "-t", image, ".")).as(err).isZero();
        assertThat(run("plan", "--format=json", ".")).isZero();
        assertThat(configured(Json.readObject(out))).hasSize(6).allMatch(text -> text.endsWith(": null"));

        file("f", "22");
        List<String> changed = new ArrayList<>(lines);
        changed.set(6, "LABEL a=c");
        changed.set(7, "ENV API_TOKEN=y");
        changed.add("CMD true");
        dockerfile(changed.toArray(String[]::new));
        assertThat(run("plan", "--format=json", "--build-arg=V=2", ".")).as(err).isZero();
        JsonObject plan = Json.readObject(out);
        assertThat(configured(plan))
                .containsExactly(
                        "1 [made 1/3] FROM " + TestDaemon.base() + ": null",
                        "4 FROM made: null",
                        "5 ARG V=1: a variable in it has another value",
                        "6 ENV A=$V: a variable in it has another value",
                        "7 LABEL a=c: it was LABEL a=b",
                        "8 ENV API_TOKEN=y: its text changed",
                        "9 CMD true: this instruction is new");
        assertThat(schema.names()).containsExactlyInAnyOrderElementsOf(plan.names());
        assertThat(plan.objects("arguments")).isEmpty();
        assertThat(plan.objects("skipped")).isEmpty();
        for (String list : List.of("steps", "configuration")) {
            assertThat(schema.object(list).object("items").object("properties").names())
                    .containsExactlyInAnyOrderElementsOf(
                            plan.objects(list).getFirst().names());
        }
        JsonObject copy = plan.objects("steps").getFirst();
        JsonObject command = plan.objects("steps").getLast();
        assertThat(copy.get("because")).isNull();
        assertThat(copy.objects("files").getFirst().text("path")).isEqualTo("f");
        assertThat(command.number("because", -1)).isZero();
        assertThat(command.strings("details")).isEmpty();

        assertThat(run("build", "--progress=rawjson", "--build-arg=V=2", ".")).isZero();
        assertThat(err.lines()
                        .filter(line -> line.contains("\"configured\""))
                        .map(line -> configuration(Json.readObject(line))))
                .isEqualTo(configured(plan));
    }

    @Test
    void noReasonShowsTheLoginOfAnAddress() throws Exception {
        String run = "RUN echo " + name("login");
        dockerfile("FROM " + TestDaemon.base(), "ENV URL=https://user:before@example.com", run);
        assertThat(run("build", "-q", ".")).as(err).isZero();
        dockerfile("FROM " + TestDaemon.base(), "ENV URL=https://user:after@example.com", run);
        assertThat(run("plan", ".")).as(err).isZero();
        assertThat(out).contains("variable URL has another login in an address").doesNotContain("before", "after");
        assertThat(run("plan", "--format=json", ".")).as(err).isZero();
        assertThat(configured(Json.readObject(out)).getLast())
                .isEqualTo("2 ENV URL=https://xxxxx:xxxxx@example.com: it has another login in an address");
        for (String progress : List.of("plain", "rawjson")) {
            assertThat(run("build", "--progress=" + progress, ".")).as(err).isZero();
            assertThat(err).doesNotContain("before", "after");
        }
    }

    @Test
    void everyInstructionIsToldOf() throws Exception {
        String base = TestDaemon.base();
        List<String> lines = List.of(
                "ARG BASE=" + base,
                "ARG SITE=https://user:before@example.com NONE",
                "ARG API_TOKEN=hunter2",
                "FROM $BASE AS unneeded",
                "RUN false",
                "FROM $BASE AS target",
                "RUN echo " + name("told"));
        dockerfile(lines.toArray(String[]::new));
        assertThat(run("plan", "--format=json", ".")).as(err).isZero();
        assertThat(told(out)).allMatch(text -> text.contains("no earlier build known") || text.contains("not needed"));
        assertThat(run("build", ".")).as(err).isZero();
        assertThat(run("plan", "--format=json", ".")).as(err).isZero();
        assertThat(told(out))
                .containsExactly(
                        "1 ARG BASE=" + base + ": BASE is " + base + ", the default: null",
                        "2 ARG SITE=https://xxxxx:xxxxx@example.com NONE: SITE is https://xxxxx:xxxxx@example.com, the "
                                + "default; NONE has no value: null",
                        "3 ARG API_TOKEN=hunter2: API_TOKEN is (hidden), the default: null",
                        "4 FROM $BASE AS unneeded: not needed for target target",
                        "5 RUN false: not needed for target target");

        List<String> changed = new ArrayList<>(lines);
        changed.set(1, "ARG SITE=https://user:after@example.com NONE=");
        changed.add(3, "ARG NEW=1");
        dockerfile(changed.toArray(String[]::new));
        assertThat(run("plan", "--format=json", "--build-arg=API_TOKEN=hunter3", "--build-arg=BASE=" + base, "."))
                .as(err)
                .isZero();
        assertThat(told(out))
                .startsWith(
                        "1 ARG BASE=" + base + ": BASE is " + base + ", from a build argument: null",
                        "2 ARG SITE=https://xxxxx:xxxxx@example.com NONE=: SITE is https://xxxxx:xxxxx@example.com, the "
                                + "default; NONE is empty, the default: SITE had another login in its address; NONE had no "
                                + "value",
                        "3 ARG API_TOKEN=hunter2: API_TOKEN is (hidden), from a build argument: it had another value",
                        "4 ARG NEW=1: NEW is 1, the default: it is new");
        assertThat(out).doesNotContain("hunter3", "before", "after");
    }

    private static List<String> told(String plan) throws Exception {
        JsonObject schema = Json.readObject(Files.readString(Path.of("../docs/dfbuild-plan.schema.json")))
                .object("properties");
        List<String> all = new ArrayList<>();
        for (JsonObject argument : Json.readObject(plan).objects("arguments")) {
            assertThat(item(schema, "arguments")).containsExactlyInAnyOrderElementsOf(argument.names());
            all.add(argument.number("line", 0) + " " + argument.text("name") + ": " + argument.text("meaning") + ": "
                    + argument.string("reason"));
        }
        for (JsonObject skipped : Json.readObject(plan).objects("skipped")) {
            assertThat(item(schema, "skipped")).containsExactlyInAnyOrderElementsOf(skipped.names());
            assertThat(skipped.text("stage")).isEqualTo("unneeded");
            all.add(configuration(skipped));
        }
        return all;
    }

    private static Set<String> item(JsonObject schema, String list) {
        return Set.copyOf(
                schema.object(list).object("items").object("properties").names());
    }

    private static List<String> configured(JsonObject plan) {
        return plan.objects("configuration").stream()
                .map(BuildCommandTest::configuration)
                .toList();
    }

    private static String configuration(JsonObject instruction) {
        return instruction.number("line", 0) + " " + instruction.text("name") + ": " + instruction.string("reason");
    }

    @Test
    void recordsHaveASchema() throws Exception {
        JsonObject schema = Json.readObject(Files.readString(Path.of("../docs/dfbuild-record.schema.json")))
                .object("properties");
        dockerfile(
                "ARG V=1",
                "FROM scratch AS unneeded",
                "FROM " + TestDaemon.base() + " AS made",
                "COPY Dockerfile /x",
                "RUN echo " + name("json"),
                "FROM made",
                "RUN false");
        assertThat(run("build", "--progress=none", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(run("build", "--progress=none", "--target=made", "--report=report.json", "."))
                .as(err)
                .isZero();
        JsonObject report = Json.readObject(Files.readString(folder.resolve("report.json")));
        assertThat(schema.names()).containsExactlyInAnyOrderElementsOf(report.names());
        assertThat(schema.object("layers").object("items").object("properties").names())
                .containsExactlyInAnyOrderElementsOf(
                        report.objects("layers").getLast().names());
        assertThat(run("builds", "export", "last~1")).isZero();
        JsonObject record = Json.readObject(out);
        assertThat(schema.names()).containsAll(record.names());
        for (String list : List.of("stages", "steps", "arguments", "configuration", "skipped")) {
            assertThat(schema.object(list).object("items").object("properties").names())
                    .containsExactlyInAnyOrderElementsOf(
                            record.objects(list).getFirst().names());
        }
        assertThat(record.objects("steps").stream().map(step -> step.text("state")))
                .containsExactly("ran", "ran", "failed");
        assertThat(schema.object("steps")
                        .object("items")
                        .object("properties")
                        .object("state")
                        .strings("enum"))
                .contains("ran", "failed");
    }

    @Test
    void aHeaderIsPrintedOnce() throws Exception {
        dockerfile(
                "FROM " + TestDaemon.base() + " AS a",
                "RUN for i in 1 2 3; do echo " + name("a") + "$i; sleep 0.1; done",
                "FROM " + TestDaemon.base(),
                "RUN for i in 1 2 3; do echo " + name("b") + "$i; sleep 0.1; done",
                "COPY --from=a /etc/passwd /x");
        assertThat(run("build", "--progress=plain", ".")).as(err).isZero();
        assertThat(err.lines().filter(line -> line.matches("#\\d+ \\[.*"))).doesNotHaveDuplicates();
    }

    @Test
    void theResultGoesWhereTheOutputSays() throws Exception {
        String image = name("output");
        dockerfile("FROM scratch", "COPY --chmod=640 f /d/f", "COPY f /g", "LABEL a=" + image);
        file("f", "content");
        file("out/own", "stays");
        Files.createSymbolicLink(folder.resolve("out/d"), folder);
        assertThat(run("build", "-t", image, "-o", "out", "-o", "type=tar,dest=files.tar", "."))
                .as(err)
                .isZero();
        assertThat(folder.resolve("out/d/f")).hasContent("content");
        assertThat(Files.isSymbolicLink(folder.resolve("out/d"))).isFalse();
        assertThat(Files.getPosixFilePermissions(folder.resolve("out/d/f")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(folder.resolve("out/own")).hasContent("stays");
        try (FileTree tar = TarTree.read(Files.newInputStream(folder.resolve("files.tar")))) {
            assertThat(tar.children("")).extracting(FileEntry::name).containsExactly("d", "g");
        }
        assertThat(engine.images().find(image)).isEmpty();
        assertThat(run("build", "-o", "type=docker,dest=image.tar,name=" + image, "."))
                .as(err)
                .isZero();
        String id = engine.images().get(image).id();
        engine.images().remove(image, true, true);
        engine.images().load(out -> Files.copy(folder.resolve("image.tar"), out));
        assertThat(engine.images().get(image).id()).isEqualTo(id);
        assertThat(run("build", "-o", "type=oci,dest=x", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(run("build", "-o", "type=registry", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("add --tag NAME");
    }

    @Test
    void whatHasNoEffectIsTold() throws IOException {
        dockerfile("FROM " + TestDaemon.base());
        assertThat(run(
                        "build",
                        "--call=check",
                        "--cache-to=type=local,dest=x,compression=zstd",
                        "--attest",
                        "type=sbom",
                        "."))
                .isZero();
        assertThat(out).contains("no errors found");
        assertThat(err).contains("--cache-to compression=zstd has no effect").contains("--attest has no effect");
    }
}
