package io.dflint.builder.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.resource.CacheVolumeNames;
import io.dflint.builder.run.StepFailure;
import io.dflint.builder.store.KeptResults;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BuilderTest {
    private Builds builds;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        builds = new Builds(folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (builds == null) {
            return; // There is no daemon, and the test was skipped.
        }
        try {
            assertThat(builds.leftovers()).isEmpty();
        } finally {
            builds.close();
        }
    }

    private ImageDetails image(Builds.Report report) throws IOException {
        return builds.engine().images().get(report.image());
    }

    @Test
    void everyKindOfStepTakesPart() throws Exception {
        builds.file("src/a.txt", "alpha\n");
        Builds.Report report = builds.build(
                "FROM BASE",
                "ENV GREETING=hello",
                "USER 33",
                "WORKDIR /srv/app",
                "COPY --chown=1:2 --chmod=640 src/ ./",
                "USER root",
                "RUN echo $GREETING > greeting; pwd; id -u",
                "LABEL a=b",
                "CMD [\"cat\", \"greeting\"]");
        assertThat(report.output()).isEqualTo("/srv/app\n0\n");
        assertThat(builds.sh(report.image(), "cat greeting; stat -c '%a %u:%g %n' . a.txt"))
                .isEqualTo("hello\n755 33:33 .\n640 1:2 a.txt\n");
        ImageDetails image = image(report);
        assertThat(image.config().command()).containsExactly("cat", "greeting");
        assertThat(image.config().entrypoint()).isNull();
        assertThat(image.config().labels()).containsExactly(Map.entry("a", "b"));
        assertThat(image.config().workingDir()).isEqualTo("/srv/app");
    }

    @Test
    void historyHasALineForEveryInstructionAndALayerOnlyForChanges() throws Exception {
        Builds.Report report =
                builds.build("FROM BASE", "ENV A=1", "RUN true", "RUN touch /x", "WORKDIR /w", "EXPOSE 80");
        assertThat(builds.engine().images().history(report.image()))
                .extracting(entry -> entry.createdBy())
                .startsWith(
                        "EXPOSE [80/tcp]", "WORKDIR /w", "RUN /bin/sh -c touch /x", "RUN /bin/sh -c true", "ENV A=1");
        assertThat(image(report).layers()).hasSize(3);
    }

    @Test
    void oneNamedImageKeepsTheResultsOfAChain() throws Exception {
        builds.file("f", "1");
        String image = builds.build(
                        "FROM BASE AS a",
                        "COPY f /" + System.nanoTime(),
                        "COPY f /a",
                        "FROM BASE",
                        "COPY f /" + System.nanoTime(),
                        "ENV A=1",
                        "COPY --from=a /a /y")
                .image();
        assertThat(builds.engine().images().get(image).parent()).isEmpty();
        assertThat(builds.index().kept())
                .hasSize(2)
                .allSatisfy(kept -> assertThat(builds.engine().images().get(kept.image()))
                        .satisfies(found -> assertThat(found.tags()).containsExactly(kept.name()))
                        .satisfies(found -> assertThat(found.parent()).isEmpty()));
    }

    @Test
    void resultsOutliveTheImageAndOtherDirectories() throws Exception {
        String[] file = {
            "FROM BASE AS a", "COPY f /" + System.nanoTime(), "FROM BASE", "COPY f /x", "COPY --from=a /etc/passwd /y"
        };
        Builds.Report first = builds.file("f", "1").build(file);
        builds.engine().images().remove(first.image(), true, true);
        builds.pruneUnnamed();
        assertThat(builds.options(BuildOptions.of("elsewhere").build())
                        .build(file)
                        .hits())
                .isEqualTo("C+ C+");
        assertThat(builds.options(BuildOptions.of("elsewhere").build())
                        .build(file)
                        .image())
                .isEqualTo(first.image());
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() throws Exception {
        String[] one = {"FROM BASE", "COPY f /1"};
        String[] two = {"FROM BASE", "COPY f /2"};
        String[] three = {"FROM BASE", "COPY f /3"};
        builds.file("f", "x".repeat(100_000));
        builds.build(one);
        builds.build(two);
        builds.build(one);
        builds.options(BuildOptions.of("test").cacheLimit(250_000).build()).build(three);
        assertThat(builds.predict(one)).allMatch(step -> step.outcome() == Prediction.Outcome.CACHED);
        assertThat(builds.predict(two)).allMatch(step -> step.outcome() == Prediction.Outcome.RUNS);
        assertThat(builds.predict(three)).allMatch(step -> step.outcome() == Prediction.Outcome.CACHED);
    }

    @Test
    void anImageOfAnotherUnderTheNameOfAResultStays() throws Exception {
        String result = builds.file("f", "1").build("FROM BASE", "COPY f /x").image();
        KeptResults kept = new KeptResults(builds.engine(), builds.index());
        KeptResult one = kept.all().getFirst();
        builds.engine().images().tag(result, one.name());
        assertThat(kept.prune(-1, Instant.MAX)).containsExactly(one);
        assertThat(builds.engine().images().find(result)).isPresent();
        assertThat(builds.engine().images().find(one.image())).isEmpty();
    }

    @Test
    void aSecondBuildIsTheSameImage() throws Exception {
        String[] file = {"FROM BASE", "COPY <<E /a", "x", "E", "RUN cat /a", "LABEL a=b"};
        Builds.Report first = builds.build(file);
        Builds.Report second = builds.build(file);
        assertThat(second.hits()).isEqualTo("C+ R+");
        assertThat(second.image()).isEqualTo(first.image());
    }

    @Test
    void onlyTheConfigChangesWithoutAnyWork() throws Exception {
        Builds.Report first = builds.build("FROM BASE", "RUN touch /a", "CMD a");
        Builds.Report second = builds.build("FROM BASE", "RUN touch /a", "CMD b");
        assertThat(second.executed()).isZero();
        assertThat(image(second).layers()).isEqualTo(image(first).layers());
        assertThat(image(second).config().command()).containsExactly("/bin/sh", "-c", "b");
    }

    @Test
    void largeLayersAreReadAgainWhenTheyAreSent() throws Exception {
        builds.file("large", "0123456789abcdef".repeat(400_000)).file("other", "other".repeat(1_000_000));
        Builds.Report report =
                builds.build("FROM BASE", "COPY large /a/", "COPY . /b/", "RUN rm /b/other; cat /a/large | wc -c");
        assertThat(report.output()).isEqualTo("6400000\n");
        assertThat(builds.sh(report.image(), "cmp /a/large /b/large && ls /b")).isEqualTo("large\n");
        assertThat(image(report).layers()).hasSize(4);
    }

    @Test
    void aLargeFileThatChangesWhileItIsCopiedIsTold() throws Exception {
        Map<String, String> changes = Map.of(
                "X".repeat(6_400_000),
                        "a file changed while it was copied; build again when the files no longer change",
                "more".repeat(6_400_000),
                        "m changed its size while it was read; try again when the file no longer changes");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            builds.file("large", "0123456789abcdef".repeat(400_000));
            Engine engine = MeddlingEngine.before(
                    builds.engine(), builds.engine().images(), "load", () -> builds.file("large", change.getKey()));
            assertThatThrownBy(() -> builds.build(
                            engine,
                            List.of(),
                            "FROM BASE",
                            "COPY large /" + change.getKey().charAt(0)))
                    .isInstanceOf(BuildException.class)
                    .hasMessage(change.getValue())
                    .extracting(failure -> ((BuildException) failure).place())
                    .isNotNull();
        }
    }

    /** The Engine lists a file as changed by its size and time; a commit would have it, but not with other times. */
    @Test
    void aFileThatIsNotListedAsChangedIsWarnedOf() throws Exception {
        builds.args(Map.of("SOURCE_DATE_EPOCH", "1700000000"));
        Builds.Report report = builds.build(
                "FROM BASE",
                "RUN echo 1 > /f && touch -d @1000000000 /f",
                "RUN echo 2 > /f && touch -d @1000000000 /f",
                "RUN echo 345 > /f && touch -d @1000000000 /f");
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .startsWith("line 3: the command wrote files that kept their size and time");
        assertThat(builds.sh(report.image(), "cat /f")).isEqualTo("345\n");
    }

    @Test
    void scratchNeedsNoDaemonForItsFiles() throws Exception {
        builds.file("a/b", "content");
        Builds.Report report = builds.build("FROM scratch", "COPY . /deep/er/", "ENV A=1");
        assertThat(image(report).layers()).hasSize(1);
        assertThat(builds.build("FROM scratch", "LABEL only=config").executed()).isZero();
    }

    @Test
    void stagesThatNobodyNeedsDoNotRunAndTheOthersRunTogether() throws Exception {
        Builds.Report report = builds.build(
                "FROM BASE AS never",
                "RUN false",
                "FROM BASE AS a",
                "RUN echo a > /a",
                "FROM BASE AS b",
                "RUN echo b > /b",
                "FROM scratch",
                "COPY --from=a /a /",
                "COPY --from=b /b /");
        assertThat(report.executed()).isEqualTo(4);
        assertThat(image(report).layers()).hasSize(2);
    }

    /** They are read out of the container of the last command, where the daemon has files of its own. */
    @Test
    void whatIsCopiedOutOfAStageIsInItsImage() throws Exception {
        String[] lines = {
            "FROM BASE AS a",
            "RUN echo before > /etc/before",
            "RUN echo lost > /etc/hosts; echo lost > /dev/shm/lost; echo kept > /etc/kept; rm /etc/before; ln -s kept /etc/link",
            "FROM BASE",
            "COPY --from=a / /all",
        };
        Builds.Report copied = builds.build(lines);
        assertThat(builds.sh(copied.image(), "cat /all/etc/kept /all/etc/link; ls -A /all/etc /all/dev"))
                .isEqualTo("kept\nkept\n/all/dev:\n\n/all/etc:\ngroup\nkept\nlink\npasswd\n");
    }

    @Test
    void writesUnderAVolumeAreKept() throws Exception {
        Builds.Report report = builds.build("FROM BASE", "VOLUME /v", "RUN mkdir /v; echo x > /v/f", "RUN cat /v/f");
        assertThat(report.output()).isEqualTo("x\n");
        assertThat(builds.sh(report.image(), "cat /v/f")).isEqualTo("x\n");
    }

    @Test
    void mountsLeaveNothingBehind() throws Exception {
        builds.file("tool.sh", "echo tool\n").secrets(Map.of("s", "swordfish".getBytes(UTF_8)));
        Builds.Report report = builds.build(
                "FROM BASE",
                "RUN --mount=type=bind,source=tool.sh,target=/tools/tool.sh --mount=type=tmpfs,target=/scratch/dir"
                        + " --mount=type=secret,id=s sh /tools/tool.sh > /out; touch /scratch/dir/x;"
                        + " wc -c < /run/secrets/s >> /out; mkdir -p /kept/empty",
                "RUN --mount=type=bind,target=/ctx ls /ctx >> /out; touch /ctx/no 2>/dev/null || echo read-only >>"
                        + " /out");
        assertThat(builds.sh(
                        report.image(), "cat /out; ls -d /tools /scratch /run/secrets /ctx /kept/empty 2>/dev/null"))
                .isEqualTo("tool\n9\ntool.sh\nread-only\n/kept/empty\n");
    }

    @Test
    void aCacheMountIsSharedBetweenStepsAndBuilds() throws Exception {
        String id = "test-" + System.nanoTime();
        String mount = "RUN --mount=type=cache,id=" + id + ",mode=0711,uid=5,target=/cache ";
        try {
            builds.build("FROM BASE", mount + "echo one >> /cache/log");
            Builds.Report report =
                    builds.build("FROM BASE", mount + "echo two >> /cache/log; cat /cache/log; stat -c '%a %u' /cache");
            assertThat(report.output()).isEqualTo("one\ntwo\n711 5\n");
            assertThat(builds.sh(report.image(), "ls -d /cache 2>/dev/null")).isEmpty();
        } finally {
            for (var volume :
                    builds.engine().volumes().list(Map.of("label", List.of(CacheVolumeNames.LABEL + "=" + id)))) {
                builds.engine().volumes().remove(volume.text("Name"));
            }
        }
    }

    @Test
    void secretsAreNowhereButInTheStep() throws Exception {
        builds.secrets(Map.of("token", "swordfish-12345\n".getBytes(UTF_8)));
        Builds.Report report = builds.build(
                "FROM BASE",
                "RUN --mount=type=secret,id=token,env=TOKEN --mount=type=secret,id=token"
                        + " echo is $TOKEN; cat /run/secrets/token; stat -c '%a %u' /run/secrets/token; touch /done");
        assertThat(report.output()).isEqualTo("is ***\n***\n400 0\n");
        assertThat(image(report).raw().toString()).doesNotContain("swordfish");
        assertThat(builds.engine().images().history(report.image()).toString()).doesNotContain("swordfish");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain("swordfish");
            }
        }
    }

    @Test
    void aSecretMayChangeWithoutAStepRunningAgain() throws Exception {
        String[] file = {"FROM BASE", "RUN --mount=type=secret,id=s touch /x"};
        builds.secrets(Map.of("s", new byte[] {1})).build(file);
        assertThat(builds.secrets(Map.of("s", new byte[] {2})).build(file).hits())
                .isEqualTo("R+");
    }

    @Test
    void twoBuildsWithAnEpochAreTheSameImage() throws Exception {
        String[] file = {"FROM BASE", "WORKDIR /w", "COPY <<E a", "x", "E", "RUN echo y > b; mkdir c"};
        builds.args(Map.of("SOURCE_DATE_EPOCH", "1600000000"));
        String first = builds.build(file).image();
        builds.options(noCache());
        String second = builds.build(file).image();
        assertThat(second).isEqualTo(first);
        assertThat(builds.sh(first, "stat -c %Y a b c")).isEqualTo("1600000000\n".repeat(3));
    }

    private static BuildOptions noCache() {
        return BuildOptions.of("test").noCache(true).build();
    }

    @Test
    void anImageOfTheCacheThatWasRemovedIsMadeAgain() throws Exception {
        String[] file = {"FROM BASE", "RUN echo " + System.nanoTime(), "RUN touch /x"};
        builds.build(file);
        builds.removeResults();
        Builds.Report second = builds.build(file);
        assertThat(second.hits()).isEqualTo("R- R-");
        assertThat(second.reason()).contains("removed from the daemon");
    }

    @Test
    void anImageBringsItsStepsToAnotherMachine() throws Exception {
        String[] file = {
            "FROM BASE AS a", "RUN echo x > /x", "FROM BASE", "RUN touch /a", "COPY --from=a /x /", "RUN touch /b"
        };
        Builds.Report first = builds.build(file);
        BuildOptions from = BuildOptions.of("test")
                .cacheFrom(List.of(new CacheSource.Image(first.image())))
                .build();
        try (Builds other = new Builds(folder.resolve("other"))) {
            assertThat(other.options(from).build(file).hits()).isEqualTo("R+ C+ R+");
        }
    }

    @Test
    void aFailingStepTellsWhatItSaidAndKeepsWhatWasBefore() throws Exception {
        String stamp = "RUN echo " + System.nanoTime();
        assertThatThrownBy(() -> builds.build("FROM BASE", stamp, "RUN echo oops >&2; exit 3"))
                .isInstanceOfSatisfying(StepFailure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(3);
                    assertThat(failure.lastLines()).containsExactly("oops");
                    assertThat(failure).hasMessageContaining("exit code 3");
                    BuildException.Place place = failure.place();
                    assertThat(place).isNotNull();
                    assertThat(place.source().slice(place.range())).startsWith("RUN echo oops");
                });
        assertThat(builds.build("FROM BASE", stamp, "RUN true").hits()).isEqualTo("R+ R-");
    }

    /** The step beside never ends, so the build would not either. */
    @Test
    @Timeout(600)
    void aFailureEndsTheStepsThatRunBeside() {
        assertThatThrownBy(() -> builds.build(
                        "FROM BASE AS slow",
                        "RUN while true; do sleep 1000; done",
                        "FROM BASE AS bad",
                        "RUN sleep 1; exit 9",
                        "FROM scratch",
                        "COPY --from=slow /x /",
                        "COPY --from=bad /x /"))
                .isInstanceOfSatisfying(
                        StepFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(9));
    }

    @Test
    void aProgramThatIsNotThereIsTold() {
        assertThatThrownBy(() -> builds.build("FROM BASE", "RUN [\"/nowhere\"]"))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("/nowhere");
    }

    @Test
    void filesGoThroughLinksOfTheImageAndNeverOutOfIt() throws Exception {
        builds.file("f", "new\n");
        Builds.Report report = builds.build(
                "FROM BASE", "RUN mkdir /real && ln -s /real /link && ln -s ../../../../../../etc /up",
                "COPY f /link/", "COPY f /up/from-build");
        assertThat(builds.sh(report.image(), "cat /real/f; readlink /link; cat /etc/from-build"))
                .isEqualTo("new\n/real\nnew\n");
        assertThat(Path.of("/etc/from-build")).doesNotExist();
    }

    @Test
    void aLinkOfAnArchiveSaysWhatTheFileIsLike() throws Exception {
        try (TarWriter tar =
                new TarWriter(Files.newOutputStream(builds.context().resolve("t.tar")))) {
            tar.put(TarHeader.file("f", 0600, 5, 6, 1, Instant.EPOCH), new byte[] {'x'});
            tar.put(new TarHeader(
                    "g", TarHeader.Type.HARD_LINK, 0644, 7, 8, 0, Instant.EPOCH, "f", 0, 0, TarHeader.NO_XATTRS));
            tar.put(new TarHeader(
                    "l", TarHeader.Type.SYMBOLIC_LINK, 0600, 0, 0, 0, Instant.EPOCH, "f", 0, 0, TarHeader.NO_XATTRS));
        }
        Builds.Report report = builds.build("FROM BASE", "ADD t.tar /a/", "ADD --chown=1:2 t.tar /b/");
        assertThat(builds.sh(report.image(), "cd /a; stat -c '%n %a %u:%g' f g l; stat -c '%u:%g' /b/f /b/g"))
                .isEqualTo("f 644 7:8\ng 644 7:8\nl 777 0:0\n1:2\n1:2\n");
    }

    @Test
    void whatCannotReplaceWhatIsTold() throws Exception {
        builds.file("f", "x").file("d/f", "x");
        assertThatThrownBy(() -> builds.build("FROM BASE", "COPY d /etc/passwd"))
                .hasMessageContaining("/etc/passwd is not a directory");
        assertThatThrownBy(() -> builds.build("FROM BASE", "RUN mkdir -p /x/f", "COPY f /x/"))
                .hasMessageContaining("/x/f");
    }

    @Test
    void buildsWithAnIndexThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        try (Builds other = new Builds(folder.resolve("o"), folder.resolve("file/index"), builds.engine())) {
            Builds.Report report = other.build("FROM BASE", "RUN touch /x");
            assertThat(builds.sh(report.image(), "ls /x")).isEqualTo("/x\n");
            assertThat(other.index().problem()).contains("cannot be written");
        } finally {
            builds = new Builds(folder);
        }
    }

    @Test
    void aDamagedIndexIsAnEmptyOne() throws Exception {
        String[] file = {"FROM BASE", "COPY <<E /a", "x", "E", "RUN cat /a"};
        builds.build(file);
        CacheIndex index = builds.index();
        try (Stream<Path> files = Files.walk(index.folder())) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(path, "{\"layers\": [7], \"image\": ");
            }
        }
        assertThat(builds.build(file).hits()).isEqualTo("C- R-");
        assertThat(builds.build(file).hits()).isEqualTo("C+ R+");
    }

    @Test
    void cachedStepsTellHowLongTheyTook() throws Exception {
        builds.build("FROM BASE", "RUN sleep 0.3");
        assertThat(builds.build("FROM BASE", "RUN sleep 0.3").events())
                .filteredOn(BuildEvent.StepCached.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        BuildEvent.StepCached.class,
                        step -> assertThat(step.saved())
                                .isNotNull()
                                .hasMillis(step.saved().toMillis())
                                .isGreaterThan(java.time.Duration.ofMillis(300)));
    }
}
