package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** {@code --engine buildkit} on the daemon of the tests. */
class BuildkitCommandTest extends CommandTest {

    private int build(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "build";
        all[1] = "--engine=buildkit";
        all[2] = "--progress=plain";
        System.arraycopy(more, 0, all, 3, more.length);
        return run(all);
    }

    @Test
    void optionsReachBuildkit() throws IOException {
        String tag = name("buildkit");
        file("named/n", "named");
        file("docker/Containerfile", """
                FROM %s AS one
                ARG A
                RUN echo $A > /a
                RUN --mount=type=secret,id=s cp /run/secrets/s /secret; cat /secret
                RUN grep other /etc/hosts > /hosts; df -k /dev/shm | tail -1 > /shm
                COPY --from=named n /n
                FROM one AS two
                RUN exit 1
                """.formatted(TestDaemon.base()));
        file("secret.txt", "hunter2-" + tag);
        int code = build(
                "-f",
                "docker/Containerfile",
                "-t",
                tag,
                "--build-arg=A=" + tag,
                "--build-arg=A_TOKEN=t",
                "--target=one",
                "--label=l=m",
                "--secret=id=s,src=secret.txt",
                "--add-host=other:10.1.2.3",
                "--shm-size=8m",
                "--build-context=named=named",
                "--iidfile=iid",
                "--metadata-file=meta.json",
                "--memory=1g",
                ".");
        assertThat(code).as(err).isZero();
        assertThat(err)
                .contains("--memory has no effect with BuildKit")
                .contains("tagged " + tag + ":latest")
                .contains("***")
                .doesNotContain("hunter2");
        String image = engine.images().get(tag).id();
        assertThat(err).contains("built " + image);
        assertThat(folder.resolve("iid")).hasContent(image);
        assertThat(Json.readObject(Files.readString(folder.resolve("meta.json")))
                        .text("containerimage.config.digest"))
                .isEqualTo(image);
        assertThat(engine.images().get(tag).config().labels()).containsEntry("l", "m");
        assertThat(run("run", "--rm", tag, "sh", "-c", "cat /a /n /secret /hosts /shm"))
                .isZero();
        assertThat(out)
                .contains(tag)
                .contains("named")
                .contains("hunter2")
                .contains("10.1.2.3")
                .contains("8192");
        assertThat(run("builds", "show", "--format=json")).isZero();
        assertThat(out).doesNotContain("hunter2");
    }

    @Test
    void theContextAndTheDockerfileMayComeFromStandardInput() throws IOException {
        in = ("FROM " + TestDaemon.base() + "\nRUN echo hello > /h\n").getBytes(UTF_8);
        String tag = name("buildkit-in");
        assertThat(build("-t", tag, "-")).as(err).isZero();
        in = ("FROM " + TestDaemon.base() + "\nCOPY f /f\n").getBytes(UTF_8);
        file("f", tag);
        assertThat(build("-t", tag, "-f", "-", ".")).as(err).isZero();
        assertThat(run("run", "--rm", tag, "cat", "/f")).isZero();
        assertThat(out).isEqualTo(tag);
    }

    @Test
    void filesMayBeTheResult() throws IOException {
        dockerfile("FROM scratch", "COPY f /f");
        file("f", "content");
        assertThat(build("-o", "out", ".")).as(err).isZero();
        assertThat(folder.resolve("out/f")).hasContent("content");
        assertThat(build("-o", "type=tar,dest=-", ".")).as(err).isZero();
        assertThat(out).contains("content");
    }

    @Test
    void anImageThatCannotBeHadIsBlamedOnItsLine() throws IOException {
        dockerfile("ARG A", "FROM 127.0.0.1:1/none");
        assertThat(build(".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).contains("Dockerfile:2\n").contains("dfbuild: 127.0.0.1:1/none: ");
    }

    @Test
    void quietPrintsTheImage() throws IOException {
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        String tag = name("buildkit-quiet");
        assertThat(run("build", "--engine=buildkit", "-q", "-t", tag, "."))
                .as(err)
                .isZero();
        assertThat(out.strip()).isEqualTo(engine.images().get(tag).id());
        assertThat(err).isEmpty();
    }

    @Test
    void aMissingDockerOrBuildxIsALine() throws IOException {
        dockerfile("FROM " + TestDaemon.base());
        environment.put("PATH", folder.toString());
        assertThat(build(".")).isEqualTo(ExitCode.FAILED);
        assertThat(err)
                .isEqualTo(
                        "dfbuild: docker: not found in PATH; --engine buildkit needs the docker command and its buildx"
                                + " plugin\n");
        Path docker = file("docker", """
                #!/bin/sh
                echo "docker: 'buildx' is not a docker command." >&2
                echo "See 'docker --help'" >&2
                exit 1
                """);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(build(".")).isEqualTo(ExitCode.FAILED);
        assertThat(err)
                .isEqualTo("dfbuild: docker has no buildx; install its plugin docker-buildx for --engine buildkit\n");
    }

    @Test
    void whatOnlyAnotherFrontendReadsIsPassedOn() throws IOException {
        dockerfile("# syntax=example.com/frontend:1", "BUILD all");
        file("secret.txt", "hunter2");
        stubDocker("""
                for argument; do
                  case $argument in
                    --metadata-file=*) echo '{"containerimage.config.digest":"sha256:1"}' >"${argument#*=}" ;;
                  esac
                done
                echo "#1 $* hunter2" >&2
                """);
        assertThat(build("--secret=id=s,src=secret.txt", "--target=t", "--metadata-file=meta.json", "."))
                .as(err)
                .isZero();
        assertThat(err)
                .contains("only the frontend example.com/frontend:1 can read this file")
                .contains("--target=t --secret=id=s,src=secret.txt --load -- . ***")
                .endsWith("\nbuilt sha256:1\n");
        assertThat(folder.resolve("meta.json")).content().contains("sha256:1");
        stubDocker("echo 'ERROR: failed to solve: no all' >&2; exit 1");
        assertThat(build("--progress=quiet", ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).endsWith("dfbuild: no all\n");
    }

    @Test
    void aMistakeForDockersOwnFrontendIsNotPassedOn() throws IOException {
        dockerfile("# syntax=docker/dockerfile:1", "FRM " + TestDaemon.base());
        stubDocker("echo called >&2");
        assertThat(build(".")).isEqualTo(ExitCode.FAILED);
        assertThat(err).contains("unknown instruction FRM").doesNotContain("called");
    }

    /** A docker program with the buildx of a test. */
    private void stubDocker(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path docker = Files.writeString(bin.resolve("docker"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
    }
}
