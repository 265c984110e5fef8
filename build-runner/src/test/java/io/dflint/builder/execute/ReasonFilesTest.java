package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.StepId;
import io.dflint.builder.execute.Prediction.Outcome;
import io.dflint.builder.execute.Prediction.PlannedStep;
import io.dflint.builder.json.Json;
import io.dflint.builder.record.BuildDifference;
import io.dflint.builder.record.BuildDifference.StepDifference;
import io.dflint.builder.record.LoadedRecord;
import io.dflint.builder.record.RecordedStep;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Why steps run, by the files of {@code src/test/resources/reasons}: a Dockerfile with the files of its context is built; what
 * stands below {@code ==== then} is changed; and {@code ==== plan} lists the steps that run in the second build and the reasons that
 * plan and build give. {@code ==== compare} lists what the comparison of the records of both builds names as the causes; it is left
 * out where there is none. {@code ==== folder NAME} has the second build in another directory, {@code ==== move} gives {@code MOVING}, a base
 * image of the test, another content, {@code ==== remove} removes the result. The reasons and causes of builds by BuildKit are the same;
 * it has no plan.
 */
@Execution(ExecutionMode.CONCURRENT) // Builds mostly wait for the daemon.
class ReasonFilesTest {
    private static final String MARK = "==== ";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // every file has a first build
    private Builds.Report first;

    private boolean buildkit;
    private String base = "";
    private String moving = "";
    private String old = "";
    private String young = "";

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(ReasonFilesTest.class.getResource("/reasons"))
                .toURI());
        try (Stream<Path> found = Files.list(root)) {
            return found.sorted().toList().stream();
        }
    }

    /** {@code remove} concerns results that the daemon has as images. */
    static Stream<Path> filesForBuildkit() throws IOException, URISyntaxException {
        return files().filter(file -> !file.endsWith("image-removed.txt"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void reasons(Path file) throws Exception {
        check(file, false);
    }

    @ParameterizedTest
    @MethodSource("filesForBuildkit")
    void reasonsOfBuildkit(Path file) throws Exception {
        check(file, true);
    }

    private void check(Path file, boolean withBuildkit) throws Exception {
        buildkit = withBuildkit;
        try (Builds builds = new Builds(folder)) {
            try {
                base = buildkit ? builds.uniqueBase() : TestDaemon.base();
                run(builds, Files.readAllLines(file));
            } finally {
                if (!moving.isEmpty()) {
                    builds.engine().images().remove(moving, true, true);
                }
            }
        }
    }

    private void run(Builds builds, List<String> lines) throws Exception {
        List<String> dockerfile = new ArrayList<>();
        List<String> now = dockerfile;
        List<String> expected = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(MARK)) {
                now.add(line);
                continue;
            }
            String[] words = line.substring(MARK.length()).split(" ", 2);
            switch (words[0]) {
                case "file" -> {
                    builds.file(words[1], lines.get(++i) + "\n");
                    while (i + 1 < lines.size() && !lines.get(i + 1).startsWith(MARK)) {
                        Files.writeString(
                                builds.context().resolve(words[1]),
                                lines.get(++i) + "\n",
                                java.nio.file.StandardOpenOption.APPEND);
                    }
                }
                case "folder" -> builds.options(BuildOptions.of(words[1]).build());
                case "move" -> {}
                case "remove" -> {}
                case "then" -> {
                    first(builds, dockerfile, lines);
                    now = new ArrayList<>();
                }
                case "plan" -> {
                    dockerfile = now.isEmpty() ? dockerfile : now;
                    now = expected;
                }
                case "compare" -> now = causes;
                default -> throw new IllegalArgumentException(line);
            }
        }
        if (lines.contains(MARK + "remove")) {
            builds.removeResults();
        }
        String[] text = dockerfile.stream().map(this::named).toArray(String[]::new);
        if (!buildkit) {
            assertThat(planned(builds.predict(text)).stream().map(this::anonymous))
                    .isEqualTo(expected);
        }
        Builds.Report second = build(builds, text);
        // What is made of nothing is made alike in every run of this test, so BuildKit may know it.
        if (!buildkit || !dockerfile.contains("FROM scratch")) {
            assertThat(built(second).isEmpty()).isEqualTo(expected.isEmpty());
        }
        assertThat(built(second).stream().map(this::anonymous))
                .isSubsetOf(expected.stream()
                        .map(line -> line.replace(": may run because", ": because"))
                        .toList());
        assertThat(compared(record(builds, first), record(builds, second)).stream()
                        .map(this::anonymous))
                .isEqualTo(causes);
    }

    /** As it comes back from another machine. */
    private static LoadedRecord record(Builds builds, Builds.Report report) {
        LoadedRecord here = new LoadedRecord(report.record(), builds.index()::manifest);
        return LoadedRecord.read(Json.write(here.export()));
    }

    private static List<String> compared(LoadedRecord before, LoadedRecord now) {
        BuildDifference difference = BuildDifference.of(before, now);
        List<String> lines = new ArrayList<>(difference.general());
        for (StepDifference step : difference.steps()) {
            RecordedStep either = step.now() == null ? step.before() : step.now();
            for (String change : step.changes()) {
                lines.add(Objects.requireNonNull(either).text() + ": " + change);
            }
            step.files().forEach(file -> lines.add("  " + file.path()));
        }
        return lines;
    }

    private void first(Builds builds, List<String> dockerfile, List<String> lines) throws Exception {
        boolean moves = lines.contains(MARK + "move");
        BuildOptions later = builds.options();
        builds.options(BuildOptions.of("base").build());
        if (moves) {
            moving = TestDaemon.unique("dflint-moving") + ":1";
            old = base(builds, "COPY a /1");
        }
        builds.options(BuildOptions.of("test").build());
        first = build(builds, dockerfile.stream().map(this::named).toArray(String[]::new));
        builds.options(BuildOptions.of("base").build());
        if (moves) {
            young = base(builds, "COPY a /2");
        }
        builds.options(later);
    }

    private Builds.Report build(Builds builds, String... lines) throws Exception {
        return buildkit ? builds.buildWithBuildkit(lines) : builds.build(lines);
    }

    private String base(Builds builds, String step) throws Exception {
        String image = builds.build("FROM BASE", step).image();
        builds.engine().images().tag(image, moving);
        return image.substring(0, "sha256:".length() + 12);
    }

    private String named(String line) {
        return line.replace("MOVING", moving.isEmpty() ? "MOVING" : moving);
    }

    private String anonymous(String line) {
        String text = line.replace(base, TestDaemon.base());
        return moving.isEmpty()
                ? text
                : text.replace(moving, "MOVING").replace(old, "OLD").replace(young, "NEW");
    }

    private static List<String> planned(List<PlannedStep> steps) {
        List<String> lines = new ArrayList<>();
        for (PlannedStep step : steps) {
            String text = Objects.requireNonNull(step.step().step()).text();
            if (step.outcome() == Outcome.RUNS) {
                lines.add(text + ": " + reason(step));
            } else if (step.outcome() == Outcome.DEPENDS) {
                lines.add(text + ": may run " + reason(step));
            }
        }
        return lines;
    }

    private static String reason(PlannedStep step) {
        return Objects.requireNonNull(step.reason()).text();
    }

    private static List<String> built(Builds.Report report) {
        List<String> lines = new ArrayList<>();
        for (BuildEvent event : report.events()) {
            if (event instanceof BuildEvent.StepStarted(StepId id, String reason)) {
                lines.add(Objects.requireNonNull(id.step()).text() + ": " + reason);
            }
        }
        return lines;
    }
}
