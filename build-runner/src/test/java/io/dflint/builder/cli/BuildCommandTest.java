package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
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
                .contains("runs     [4/4] RUN cat /f: the step before it changed: COPY f /f")
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
                "build -o out . | images of the daemon only",
                "build --ulimit odd=1 . | unknown limit odd; use one of core,",
                "build --ulimit nofile=3:2 . | the soft limit is above the hard limit: nofile=3:2",
                "build --secret id=x,odd=y . | unknown field odd of --secret",
                "build --label =x . | --label: expected NAME=VALUE, got =x",
                "build --call outline . | --call: expected build or check, got outline",
                "build --allow odd . | --allow: expected network.host or security.insecure, got odd",
                "build | missing build context; use . for the current directory",
                "build --parallel 0 . | --parallel 0: expected a number from 1 to",
                "--host | --host needs a value",
                "-H unix:///x | missing command after -H",
                "build -qx . | unknown option '-x'",
                "buid . | unknown command 'buid'; did you mean build?",
            })
    void refuses(String command, String message) {
        assertThat(run(command.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains(message.strip());
    }

    @Test
    void anImageHasOnePlatform() throws IOException {
        dockerfile("FROM " + TestDaemon.base());
        assertThat(run("build", "--platform", "linux/amd64,linux/arm64", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("build for one platform at a time");
    }

    @Test
    void switchesMayStandTogether() throws IOException {
        String image = name("bunch");
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        assertThat(run("build", "-qt", image, ".")).isZero();
        assertThat(out.strip()).isEqualTo(engine.images().get(image).id());
    }

    @Test
    void whatHasNoEffectIsTold() throws IOException {
        dockerfile("FROM " + TestDaemon.base());
        assertThat(run("build", "--call=check", "--cache-to=type=local,dest=x", "--attest", "type=sbom", "."))
                .isZero();
        assertThat(out).contains("no problems found");
        assertThat(err).contains("--cache-to type=local,dest=x has no effect").contains("--attest has no effect");
    }
}
