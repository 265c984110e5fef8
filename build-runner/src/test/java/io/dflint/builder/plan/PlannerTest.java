package io.dflint.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.daemon.HealthcheckConfig;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.plan.PlanSettings.NamedContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private final Plans plans = new Plans().image("busybox", ImageConfig.EMPTY.withEnv(List.of("PATH=/bin", "LANG=C")));

    private Action.Run run(String... lines) throws BuildException {
        return (Action.Run) plans.lastAction(lines);
    }

    private Action.Copy copy(String... lines) throws BuildException {
        return (Action.Copy) plans.lastAction(lines);
    }

    @Test
    void anImageWithoutPathGetsTheUsualOne() throws BuildException {
        assertThat(plans.config("FROM scratch", "LABEL a=b").env()).containsExactly(Plans.PATH);
        assertThat(plans.config("FROM busybox").env()).containsExactly("PATH=/bin", "LANG=C");
    }

    @Test
    void envReplacesInPlaceAndSeesTheValuesBeforeTheInstruction() throws BuildException {
        assertThat(plans.config("FROM busybox", "ENV LANG=de A=1", "ENV A=2 B=$A")
                        .env())
                .containsExactly("PATH=/bin", "LANG=de", "A=2", "B=1");
    }

    @Test
    void argIsSeenByRunAndNotKept() throws BuildException {
        BuildPlan plan = plans.of("FROM busybox", "ARG V=1", "RUN make");
        assertThat(plan.config().env()).containsExactly("PATH=/bin", "LANG=C");
        assertThat(run("FROM busybox", "ARG V=1", "RUN make").env()).containsEntry("V", "1");
        assertThat(run("FROM busybox", "RUN make", "ARG V=1").env()).doesNotContainKey("V");
    }

    @Test
    void argBehindEnvWinsAsInBuildKit() throws BuildException {
        assertThat(run("FROM busybox", "ENV V=env", "ARG V=arg", "RUN make").env())
                .containsEntry("V", "arg");
        assertThat(run("FROM busybox", "ARG V=arg", "ENV V=env", "RUN make").env())
                .containsEntry("V", "env");
    }

    @Test
    void buildArgsBeatDefaultsAndGlobalArgsFillInnerOnes() throws BuildException {
        plans.args(Map.of("A", "given"));
        Action.Run run =
                run("ARG A=1", "ARG B=2", "ARG C=3", "FROM busybox", "ARG A=x", "ARG B", "ARG D=${B}${A}", "RUN make");
        assertThat(run.env())
                .containsEntry("A", "given")
                .containsEntry("B", "2")
                .containsEntry("D", "2given");
        assertThat(run.env()).doesNotContainKey("C");
        assertThat(run.args()).containsExactlyInAnyOrder("A", "B", "D");
    }

    @Test
    void argumentsBeforeFromTellTheirValuesAndWhereTheseComeFrom() throws BuildException {
        plans.args(Map.of("A", "given"));
        BuildPlan plan = plans.of(
                "ARG A=1 B=${A}2",
                "ARG A=3",
                "ARG NONE",
                "ARG TARGETPLATFORM",
                "ARG LONG=" + "x".repeat(100),
                "ARG API_TOKEN=hunter2",
                "FROM busybox");
        assertThat(plan.arguments().stream().map(GlobalArgument::meaning))
                .containsExactly(
                        "A is given, from a build argument; B is given2, the default",
                        "A is given, from a build argument",
                        "NONE has no value",
                        "TARGETPLATFORM is linux/amd64, from the platforms of the build",
                        "LONG is " + "x".repeat(59) + "…, the default",
                        "API_TOKEN is (hidden), the default");
    }

    @Test
    void instructionsThatTheTargetDoesNotNeedAreSkipped() throws BuildException {
        String[] lines = {
            "FROM busybox AS tools",
            "RUN make",
            "FROM busybox AS app",
            "COPY --from=tools /a /a",
            "FROM app",
            "ENV URL=https://user:password@example.com"
        };
        assertThat(skipped(plans.target("app").of(lines)))
                .containsExactly(
                        "stage-2: FROM app: not needed for target app",
                        "stage-2: ENV URL=https://xxxxx:xxxxx@example.com: not needed for target app");
        plans.contexts(Map.of("tools", new NamedContext.Tree("tools")));
        assertThat(skipped(plans.target("").of(lines)))
                .containsExactly("tools: RUN make: replaced by the build context tools");
    }

    private static List<String> skipped(BuildPlan plan) {
        return plan.skipped().stream()
                .map(each -> StagePlan.name(each.stage()) + ": " + each.text() + ": " + each.reason())
                .toList();
    }

    @Test
    void stagesInheritVariablesOfTheStageBelow() throws BuildException {
        Action.Run run = run("FROM busybox AS a", "ARG X=1", "ENV Y=2", "FROM a", "RUN make");
        assertThat(run.env()).containsEntry("X", "1").containsEntry("Y", "2");
    }

    @Test
    void platformArgsAreThereForWhoDeclaresThem() throws BuildException {
        assertThat(run("FROM busybox", "ARG TARGETARCH", "ARG BUILDPLATFORM", "RUN make")
                        .env())
                .containsEntry("TARGETARCH", "amd64")
                .containsEntry("BUILDPLATFORM", "linux/amd64");
        assertThat(run("FROM busybox", "RUN make").env()).doesNotContainKey("TARGETARCH");
        assertThat(run("FROM busybox AS last", "ARG TARGETSTAGE", "RUN make").env())
                .containsEntry("TARGETSTAGE", "last");
    }

    @Test
    void proxiesReachRunWithoutBeingDeclared() throws BuildException {
        plans.args(Map.of("http_proxy", "p"));
        Action.Run run = run("FROM busybox", "RUN make");
        assertThat(run.proxies()).containsEntry("http_proxy", "p").containsEntry("HTTP_PROXY", "p");
        assertThat(run.env()).doesNotContainKey("http_proxy");
        assertThat(run("FROM busybox", "ENV HTTP_PROXY=own", "RUN make").proxies())
                .containsEntry("HTTP_PROXY", "p");
    }

    @Test
    void argsThatNobodyDeclaresAreTold() throws BuildException {
        plans.args(Map.of("A", "1", "B", "2", "NO_PROXY", "x"));
        assertThat(plans.of("FROM busybox", "ARG A").unusedArgs()).containsExactly("B");
    }

    @Test
    void onlyNeededStagesArePlanned() throws BuildException {
        BuildPlan plan = plans.of("FROM busybox AS a", "FROM nowhere AS unused", "FROM busybox", "COPY --from=a /x /y");
        assertThat(plan.stages()).extracting(StagePlan::name).containsExactly("a", "stage-2");
    }

    @Test
    void theTargetIsFoundByNameInAnyCaseOrNumber() throws BuildException {
        String[] file = {"FROM busybox AS Build", "ENV A=1", "FROM busybox", "ENV A=2"};
        assertThat(plans.target("BUILD").config(file).env()).contains("A=1");
        assertThat(plans.target("0").config(file).env()).contains("A=1");
        assertThatThrownBy(() -> plans.target("buidl").of(file)).hasMessageContaining("did you mean build?");
    }

    @Test
    void shellFormsUseTheShellInForce() throws BuildException {
        assertThat(run("FROM busybox", "RUN a b").command()).containsExactly("/bin/sh", "-c", "a b");
        assertThat(run("FROM busybox", "SHELL [\"/bin/bash\", \"-ec\"]", "RUN a")
                        .command())
                .containsExactly("/bin/bash", "-ec", "a");
        assertThat(run("FROM busybox", "RUN [\"a\", \"b\"]").command()).containsExactly("a", "b");
        assertThat(plans.config("FROM busybox", "SHELL [\"sh2\"]", "CMD x").command())
                .containsExactly("sh2", "x");
    }

    @Test
    void entrypointDropsTheCommandOfTheBaseOnly() throws BuildException {
        plans.image("app", ImageConfig.EMPTY.withCommand(List.of("serve")));
        assertThat(plans.config("FROM app", "ENTRYPOINT [\"x\"]").command()).isNull();
        assertThat(plans.config("FROM app", "CMD [\"own\"]", "ENTRYPOINT [\"x\"]")
                        .command())
                .containsExactly("own");
    }

    @Test
    void heredocsBecomeScripts() throws BuildException {
        assertThat(run("FROM busybox", "RUN <<E", "one", "two", "E").command())
                .containsExactly("/bin/sh", "-c", "one\ntwo\n");
        assertThat(run("FROM busybox", "RUN cat <<E", "text", "E").command())
                .containsExactly("/bin/sh", "-c", "cat <<E\ntext\nE");
        Action.Run script = run("FROM busybox", "RUN <<-E", "\t#!/bin/awk -f", "\tBEGIN {}", "E");
        assertThat(script.script()).isEqualTo(new Action.Script("/dev/pipes/E", "#!/bin/awk -f\nBEGIN {}\n"));
        assertThat(script.command()).containsExactly("/bin/sh", "-c", "/dev/pipes/E");
    }

    @Test
    void heredocsOfCopyExpandVariablesUnlessQuoted() throws BuildException {
        assertThat(copy("FROM busybox", "ENV A=1", "COPY <<E <<\"F\" /d/", "$A \"$A\"", "E", "$A", "F")
                        .sources())
                .containsExactly(new CopySource.Inline("E", "1 \"1\"\n"), new CopySource.Inline("F", "$A\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a",
        "/a/, /a/",
        "b, /w/b",
        "b/, /w/b/",
        "., /w/",
        "./, /w/",
        "../x, /x",
        "/, /",
    })
    void destinationsAreRelativeToTheWorkingDirectory(String written, String resolved) throws BuildException {
        assertThat(copy("FROM busybox", "WORKDIR /w", "COPY f " + written).destination())
                .isEqualTo(resolved);
    }

    @Test
    void workdirsAddUp() throws BuildException {
        plans.image("app", ImageConfig.EMPTY.withWorkingDir("/srv/"));
        assertThat(plans.config("FROM app", "WORKDIR a", "WORKDIR ../b/").workingDir())
                .isEqualTo("/srv/b");
        assertThat(plans.lastAction("FROM app", "USER u", "WORKDIR a")).isEqualTo(new Action.MakeFolder("/srv/a", "u"));
        assertThat(plans.lastAction("FROM app", "WORKDIR /")).isEqualTo(Action.None.INSTANCE);
    }

    @Test
    void parentsKeepFoldersBelowThePivot() throws BuildException {
        assertThat(copy("FROM busybox", "COPY --parents a/./b/*.txt c/d /x/").sources())
                .containsExactly(
                        new CopySource.Files(TreeRef.Context.MAIN, "/a", "b/*.txt", false, false),
                        new CopySource.Files(TreeRef.Context.MAIN, "/", "c/d", true, false));
    }

    @Test
    void addTellsAddressesRepositoriesAndArchivesApart() throws BuildException {
        assertThat(copy(
                                "FROM busybox",
                                "ADD a.tar https://x.org/d/f.txt?q=1 https://x.org/r.git#main:sub git@x.org:r /x/")
                        .sources())
                .containsExactly(
                        new CopySource.Files(TreeRef.Context.MAIN, "/a.tar", null, true, true),
                        new CopySource.Download("https://x.org/d/f.txt?q=1", "f.txt", "", false),
                        new CopySource.Repository("https://x.org/r.git#main:sub", "", null),
                        new CopySource.Repository("git@x.org:r", "", null));
    }

    @Test
    void mountsGetTheirDefaults() throws BuildException {
        assertThat(run(
                                "FROM busybox AS a",
                                "FROM busybox",
                                "WORKDIR /w",
                                "RUN --mount=target=c --mount=type=cache,target=/x,from=a,source=y,mode=0700,uid=5"
                                        + " --mount=type=secret,id=s/t --mount=type=ssh"
                                        + " --mount=type=tmpfs,target=/t,size=1m make")
                        .mounts())
                .satisfiesExactly(
                        bind -> assertThat(bind).isEqualTo(new RunMount.Bind(TreeRef.Context.MAIN, "/", "/w/c", true)),
                        cache -> assertThat(cache).isInstanceOfSatisfying(RunMount.Cache.class, mount -> {
                            assertThat(mount.id()).isEqualTo("/x");
                            assertThat(mount.source()).isEqualTo("/y");
                            assertThat(mount.mode()).isEqualTo(0700);
                            assertThat(mount.uid()).isEqualTo(5);
                            assertThat(mount.sharing()).isEqualTo(RunMount.Sharing.SHARED);
                        }),
                        secret -> assertThat(secret)
                                .isEqualTo(new RunMount.Secret("s/t", "/run/secrets/t", null, false, 0400, 0, 0)),
                        ssh -> assertThat(ssh)
                                .isEqualTo(new RunMount.Ssh("default", "/run/buildkit/ssh_agent.0", false, 0600, 0, 0)),
                        tmpfs -> assertThat(tmpfs).isEqualTo(new RunMount.Tmpfs("/t", 1 << 20)));
    }

    @Test
    void triggersRunBeforeTheStageAndDoNotStay() throws BuildException {
        plans.image("app", ImageConfig.EMPTY.withOnBuild(List.of("ENV A=1", "RUN echo $A")));
        BuildPlan plan = plans.of("FROM app", "ENV A=2");
        assertThat(plan.target().steps()).extracting(Step::text).containsExactly("ENV A=1", "RUN echo $A", "ENV A=2");
        assertThat(plan.target().steps()).extracting(Step::trigger).containsExactly(true, true, false);
        assertThat(plan.config().onBuild()).isEmpty();
    }

    @Test
    void triggersOfAStageRunInTheStageOnTop() throws BuildException {
        BuildPlan plan = plans.of("FROM busybox AS a", "ONBUILD RUN one", "FROM a", "RUN two");
        assertThat(plan.target().steps()).extracting(Step::text).containsExactly("RUN one", "RUN two");
        assertThat(plans.config("FROM busybox", "ONBUILD COPY <<E /x", "text", "E")
                        .onBuild())
                .containsExactly("COPY <<E /x\ntext\nE");
    }

    @Test
    void definitionsOfOneInstructionDoNotSeeEachOther() throws BuildException {
        assertThat(plans.config("FROM busybox", "ARG a=1 b=$a", "ENV c=$a d=[$b] e=1 f=[$e]")
                        .env())
                .contains("c=1", "d=[]", "e=1", "f=[]");
    }

    @Test
    void aTriggerMayDeclareAnArgument() throws BuildException {
        assertThat(plans.config("FROM busybox AS a", "ONBUILD ARG V=1", "FROM a", "LABEL v=$V", "ENV w=$V")
                        .env())
                .contains("w=1");
    }

    @Test
    void aTriggerMayCopyFromAStageOfTheFile() throws BuildException {
        plans.image("app", ImageConfig.EMPTY.withOnBuild(List.of("COPY --from=src /a /b")));
        assertThat(plans.of("FROM busybox AS src", "FROM app").stages()).hasSize(2);
    }

    @Test
    void restOfTheConfig() throws BuildException {
        ImageConfig config = plans.config(
                "FROM busybox",
                "EXPOSE 80 1000-1001/udp",
                "VOLUME /a /b",
                "USER u:g",
                "STOPSIGNAL sigint",
                "LABEL a=1 \"b c\"='d e'",
                "HEALTHCHECK --interval=1m30s --retries=2 CMD curl x");
        assertThat(config.exposedPorts()).containsExactly("80/tcp", "1000/udp", "1001/udp");
        assertThat(config.volumes()).containsExactly("/a", "/b");
        assertThat(config.user()).isEqualTo("u:g");
        assertThat(config.stopSignal()).isEqualTo("sigint");
        assertThat(config.labels()).isEqualTo(Map.of("a", "1", "b c", "d e"));
        assertThat(config.healthcheck())
                .isEqualTo(new HealthcheckConfig(List.of("CMD-SHELL", "curl x"), 90_000_000_000L, 0, 0, 0, 2));
    }

    @Test
    void maintainerIsTheAuthorAlsoOfStagesOnTop() throws BuildException {
        assertThat(plans.of("FROM busybox AS a", "MAINTAINER Kate", "FROM a")
                        .target()
                        .author())
                .isEqualTo("Kate");
    }

    @Test
    void namedContextsReplaceImagesAndStages() throws BuildException {
        plans.image("other", ImageConfig.EMPTY.withUser("o"))
                .contexts(Map.of(
                        "docker.io/library/busybox:latest",
                        new NamedContext.Image("other"),
                        "tree",
                        new NamedContext.Tree("tree")));
        assertThat(plans.config("FROM busybox").user()).isEqualTo("o");
        assertThat(copy("FROM busybox", "COPY --from=tree a b").sources())
                .containsExactly(new CopySource.Files(new TreeRef.Context("tree"), "/a", null, true, false));
        StagePlan replaced = plans.of("FROM nowhere AS Tree", "RUN false").target();
        assertThat(replaced.base()).isEqualTo(new StagePlan.StageBase.Context("tree"));
        assertThat(replaced.steps()).isEmpty();
    }

    @Test
    void nothingHasThePlatformThatIsBuiltFor() throws BuildException {
        assertThat(plans.of("FROM --platform=linux/arm64 scratch").target().platform())
                .isEqualTo("linux/amd64");
        assertThat(plans.of("FROM --platform=linux/aarch64 busybox").target().platform())
                .isEqualTo("linux/arm64");
    }

    @Test
    void stagesFromNothingStartInTheRootFolder() throws BuildException {
        assertThat(plans.config("FROM scratch").workingDir()).isEqualTo("/");
        assertThat(plans.config("FROM busybox", "WORKDIR /a", "WORKDIR $NOTHING")
                        .workingDir())
                .isEqualTo("/a");
    }

    @Test
    void commandsWithoutAnythingAreForTheShellAndEmptyArraysAreNone() throws BuildException {
        ImageConfig config = plans.config("FROM busybox", "CMD", "ENTRYPOINT");
        assertThat(config.command()).containsExactly("/bin/sh", "-c", "");
        assertThat(config.entrypoint()).containsExactly("/bin/sh", "-c", "");
        config = plans.config("FROM busybox", "CMD a", "ENTRYPOINT b", "CMD []", "ENTRYPOINT []");
        assertThat(config.command()).isNull();
        assertThat(config.entrypoint()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.org/a%20b.txt, a b.txt",
        "https://x.org/a+b?c=/d#/e, a+b",
        "https://x.org/a/../b, b",
        "https://x.org/a/, a",
        "https://x.org/a%2, __unnamed__",
        "https://x.org/, __unnamed__",
        "https://x.org, __unnamed__",
    })
    void downloadsHaveTheNameOfTheirAddress(String address, String name) throws BuildException {
        assertThat(copy("FROM busybox", "ADD " + address + " /").sources())
                .singleElement()
                .isInstanceOfSatisfying(
                        CopySource.Download.class,
                        download -> assertThat(download.fileName()).isEqualTo(name));
    }

    @Test
    void severalSourcesNeedNoSlash() throws BuildException {
        assertThat(copy("FROM busybox", "WORKDIR /w", "COPY a b c").destination())
                .isEqualTo("/w/c");
    }

    @Test
    void parentsOfTheWholeContextCopyAllOfIt() throws BuildException {
        assertThat(copy("FROM busybox", "COPY --parents . d/./ /p/").sources())
                .containsExactly(
                        new CopySource.Files(TreeRef.Context.MAIN, "/", null, true, false),
                        new CopySource.Files(TreeRef.Context.MAIN, "/d", null, true, false));
    }

    @Test
    void historyReadsLikeBuildKits() throws BuildException {
        BuildPlan plan = plans.args(Map.of("V", "2"))
                .of(
                        "FROM busybox",
                        "ARG V",
                        "RUN make $V",
                        "COPY --chown=1 a b /c/",
                        "COPY <<\"E\" a /e/",
                        "text",
                        "E",
                        "CMD [\"x\", \"y\"]",
                        "WORKDIR d");
        assertThat(plan.target().steps())
                .extracting(Step::createdBy)
                .containsExactly(
                        "ARG V=2",
                        "RUN |1 V=2 /bin/sh -c make $V",
                        "COPY --chown=1 a b /c/",
                        "COPY a <<E /e/",
                        "CMD [\"x\" \"y\"]",
                        "WORKDIR /d");
    }

    @Test
    void epochIsReadFromTheArgs() throws BuildException {
        assertThat(plans.args(Map.of("SOURCE_DATE_EPOCH", "7"))
                        .of("FROM busybox")
                        .epoch())
                .hasToString("1970-01-01T00:00:07Z");
        assertThatThrownBy(() -> plans.args(Map.of("SOURCE_DATE_EPOCH", "now")).of("FROM busybox"))
                .hasMessageContaining("SOURCE_DATE_EPOCH");
    }

    @Test
    void privilegesMustBeGranted() throws BuildException {
        String[] file = {"FROM busybox", "RUN --security=insecure x"};
        assertThatThrownBy(() -> plans.of(file)).hasMessageContaining("--allow security.insecure");
        assertThat(((Action.Run) plans.allow("security.insecure").lastAction(file)).insecure())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM $NOTHING | the base image is empty",
                "FROM busybox AS a;COPY --from=later a b;FROM busybox AS later;FROM a | defined after",
                "FROM busybox;COPY --from=7 a b | no stage 7",
                "FROM busybox;COPY --from=$X a b | --from does not expand variables",
                "FROM busybox;COPY https://x.org/y b | use ADD",
                "FROM busybox;COPY --chmod=10000 a b | invalid mode",
                "FROM busybox;ADD --checksum=sha256:0 a b | exactly one source, a URL",
                "FROM busybox;ADD --checksum=foo https://x.org/y b | sha256: and 64 hexadecimal digits, got foo",
                "FROM busybox;EXPOSE 80/xyz | xyz: unknown protocol",
                "FROM busybox;STOPSIGNAL SIGNONE | SIGNONE: unknown signal",
                "FROM --platform=a/b/c/d busybox | too many components",
                "FROM --platform=linux/ busybox | invalid platform component",
                "FROM busybox;RUN --mount=type=cache,target=/a,sharing=odd x | shared, private or locked",
                "FROM busybox;RUN --mount=type=$T,target=/a x | unknown mount type",
                "FROM busybox;RUN --mount=target=/ x | root directory",
                "FROM busybox;ENV A=${B:?missing} | missing",
                "FROM busybox;ARG A=1;RUN | needs a command",
                "FROM busybox;FOO bar | unknown instruction",
                "ARG A=1 | no FROM",
            })
    void refuses(String file, String message) {
        assertThatThrownBy(() -> plans.of(file.split(";", -1)))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void aMistakeInAStageThatIsNotNeededDoesNotCount() throws BuildException {
        assertThat(plans.of("FROM busybox AS bad", "EXPOSE nothing", "FROM busybox")
                        .stages())
                .hasSize(1);
        assertThat(plans.of("FROM busybox", "ONBUILD RUN --mount=type=odd x")
                        .config()
                        .onBuild())
                .hasSize(1);
    }

    @Test
    void failuresHaveAPlace() {
        assertThatThrownBy(() -> plans.of("FROM busybox", "EXPOSE 80 nothing"))
                .isInstanceOfSatisfying(BuildException.class, failure -> {
                    BuildException.Place place = failure.place();
                    assertThat(place).isNotNull();
                    assertThat(place.source().slice(place.range())).isEqualTo("EXPOSE 80 nothing");
                });
    }

    @Test
    void allowedStagesMaySeeNothingElse() throws BuildException {
        assertThat(plans.allow("network.host")
                        .of("FROM busybox", "RUN --network=host x")
                        .stages())
                .hasSize(1);
        assertThat(Set.copyOf(run("FROM busybox", "RUN --network=none x")
                        .network()
                        .lines()
                        .toList()))
                .containsExactly("none");
    }
}
