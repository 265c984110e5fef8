package io.dflint.builder.execute;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.buildkit.BuildkitBuild;
import io.dflint.builder.buildkit.Buildx;
import io.dflint.builder.buildkit.BuildxCommand;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BaseImages;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.Planner;
import io.dflint.builder.plan.Step;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.Recorder;
import io.dflint.builder.resource.Leftovers;
import io.dflint.builder.resource.TemporaryNames;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.FolderTree;
import io.dflint.builder.source.GitSource;
import io.dflint.builder.source.IgnoredTree;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.ignore.IgnoreFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Builds on the daemon of the tests, with an index and a context of its own; close it, and everything is gone. */
final class Builds implements AutoCloseable {
    private final Engine engine;
    private final Path folder;
    private final Path indexFolder;
    private CacheIndex index;
    private final Set<String> images = new LinkedHashSet<>();
    private final List<String> suggested = new ArrayList<>();
    private final List<String> builds = new CopyOnWriteArrayList<>();
    private Map<String, String> buildArgs = Map.of();
    private BuildOptions options = BuildOptions.of("test").build();
    private BuildListener observer = event -> {};
    private String base = TestDaemon.base();

    /** @param folder an empty folder */
    Builds(Path folder) throws IOException {
        this(folder, folder.resolve("index"), TestDaemon.open());
    }

    Builds(Path folder, Path indexFolder, Engine engine) throws IOException {
        this.engine = engine;
        this.folder = folder;
        Files.createDirectories(context());
        this.indexFolder = indexFolder;
        this.index = new CacheIndex(indexFolder, engine.address());
    }

    /** What a build did. */
    record Report(String image, List<BuildEvent> events, int cached, int executed, RecordedBuild record) {
        /** For each step that changes files the first letter of its name, and + or - for a hit or a miss. */
        String hits() {
            List<String> steps = new ArrayList<>();
            for (BuildEvent event : events) {
                StepId id = switch (event) {
                    case BuildEvent.StepCached cached -> cached.step();
                    case BuildEvent.StepStarted started -> started.step();
                    default -> null;
                };
                Step step = id == null ? null : id.step();
                if (step != null) {
                    steps.add(step.text().charAt(0) + (event instanceof BuildEvent.StepCached ? "+" : "-"));
                }
            }
            return String.join(" ", steps);
        }

        /** Why the first step that missed did so; empty if none did or nobody knows. */
        String reason() {
            for (BuildEvent event : events) {
                if (event instanceof BuildEvent.StepStarted(StepId _, String reason) && reason != null) {
                    return reason;
                }
            }
            return "";
        }

        /** What the user was warned of, with the lines. */
        List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            for (BuildEvent event : events) {
                if (event instanceof BuildEvent.Warning warning) {
                    warnings.add(warning.text());
                }
            }
            return warnings;
        }

        String output() {
            StringBuilder text = new StringBuilder();
            for (BuildEvent event : events) {
                if (event instanceof BuildEvent.Output(StepId _, boolean _, String line)) {
                    text.append(line);
                }
            }
            return text.toString();
        }
    }

    Engine engine() {
        return engine;
    }

    /** That of the last build. */
    CacheIndex index() {
        return index;
    }

    Path context() {
        return folder.resolve("context");
    }

    Builds file(String name, String content) throws IOException {
        Path file = context().resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, content);
        return this;
    }

    Builds args(Map<String, String> args) {
        buildArgs = args;
        return this;
    }

    /** Tells all events to a listener, in the thread in which they happen. */
    Builds observe(BuildListener listener) {
        observer = listener;
        return this;
    }

    Builds secrets(Map<String, byte[]> secrets) {
        options = BuildOptions.of("test").secrets(secrets).build();
        return this;
    }

    BuildOptions options() {
        return options;
    }

    Builds options(BuildOptions changed) {
        options = changed;
        return this;
    }

    /** Builds lines; {@code BASE} in them is the base image of the tests. */
    Report build(String... lines) throws BuildException, IOException {
        try (FileTree tree = tree()) {
            return build(tree, lines);
        }
    }

    /** The context without what its ignore file excludes. */
    private FileTree tree() throws IOException {
        Path ignore = context().resolve(".dockerignore");
        FileTree all = FolderTree.open(context(), null);
        return Files.exists(ignore)
                ? IgnoredTree.of(all, ".dockerignore", IgnoreFile.parse(Files.readString(ignore)))
                : all;
    }

    private BuildInputs inputs(FileTree tree) throws IOException {
        return new BuildInputs(
                Map.of("", tree),
                new Downloads(folder.resolve("downloads"), Map.of()),
                new GitSource(Map.of(), secret -> null));
    }

    /** What a build of lines would do. */
    List<Prediction.PlannedStep> predict(String... lines) throws BuildException, IOException {
        try (FileTree tree = tree()) {
            CacheIndex fresh = new CacheIndex(indexFolder, engine.address());
            return Prediction.of(engine, fresh, inputs(tree), plan(lines), options)
                    .steps();
        }
    }

    /** Takes a base image that no other test has, so that no cache knows what is built on it; gives its name. */
    String uniqueBase() throws BuildException, IOException {
        String name = TestDaemon.unique("dflint-base") + ":1";
        String image = build("FROM BASE", "COPY <<E /unique", name + System.nanoTime(), "E")
                .image();
        engine.images().tag(image, name);
        base = name;
        return name;
    }

    /** Builds lines with the BuildKit of the daemon. */
    Report buildWithBuildkit(String... lines) throws BuildException, IOException {
        Path file = Files.writeString(folder.resolve("Dockerfile"), text(lines));
        // Rules for what is hidden are those of the context.
        List<String> arguments =
                List.of("--file=" + file, "--load", "--", context().toString());
        Buildx buildx = new Buildx(List.of("--host=" + engine.address()), folder, System.getenv());
        try (FileTree tree = tree()) {
            return report(lines, new CacheIndex(indexFolder, "BuildKit"), (plan, listener) -> {
                var command = new BuildxCommand(arguments, Map.of(), null, OutputStream.nullOutputStream());
                return BuildkitBuild.image(
                        new BuildkitBuild(engine, index, inputs(tree), plan, options, listener).build(buildx, command));
            });
        }
    }

    /** Carries out a plan; the image. */
    private interface Work {
        String build(BuildPlan plan, BuildListener listener) throws BuildException, IOException;
    }

    Report build(FileTree tree, String... lines) throws BuildException, IOException {
        return report(
                lines,
                new CacheIndex(indexFolder, engine.address()),
                (plan, listener) -> new Builder(engine, index, inputs(tree), listener, Duration.ZERO)
                        .build(plan, options)
                        .image());
    }

    /** Builds lines by way of another engine, which may meddle, and gives the image names. */
    Report build(Engine way, List<String> names, String... lines) throws BuildException, IOException {
        try (FileTree tree = tree()) {
            return report(
                    lines,
                    new CacheIndex(indexFolder, engine.address()),
                    (plan, listener) -> new Builder(way, index, inputs(tree), listener, Duration.ZERO)
                            .build(plan, options, names)
                            .image());
        }
    }

    /** @param fresh a process of its own knows of the index what is on the disk */
    private Report report(String[] lines, CacheIndex fresh, Work work) throws BuildException, IOException {
        List<BuildEvent> events = new CopyOnWriteArrayList<>();
        index = fresh;
        BuildPlan plan = plan(lines);
        Recorder recorder = new Recorder(
                new Recorder.Setting(
                        "docker", engine.address(), "here", "1", "context", "Dockerfile", List.of(), buildArgs),
                new BuildClock(),
                text -> text);
        BuildListener listener = event -> {
            events.add(event);
            if (event instanceof BuildEvent.Planned(BuildPlan _, String build)) {
                builds.add(build);
            }
            recorder.on(event);
            observer.on(event);
        };
        String image = work.build(plan, listener);
        images.add(image);
        RecordedBuild record = Objects.requireNonNull(recorder.end(RecordedBuild.Outcome.BUILT, null, null));
        return new Report(
                image,
                events,
                (int) events.stream().filter(Builds::isCached).count(),
                (int) events.stream()
                        .filter(BuildEvent.StepDone.class::isInstance)
                        .count(),
                record);
    }

    private static boolean isCached(BuildEvent event) {
        return event instanceof BuildEvent.StepCached(StepId id, var ignored) && id.index() >= 0;
    }

    private String text(String... lines) {
        return String.join("\n", lines).replace("BASE", base) + "\n";
    }

    BuildPlan plan(String... lines) throws BuildException, IOException {
        String text = text(lines);
        PlanSettings settings = new PlanSettings(
                new LinkedHashMap<>(buildArgs),
                "",
                "linux/amd64",
                "linux/amd64",
                false,
                Map.of(),
                Map.of(),
                "",
                Set.of());
        return Planner.plan(Dockerfile.parse(text), settings, new DaemonImages());
    }

    /** Images of the daemon only; nothing is pulled. */
    private final class DaemonImages implements BaseImages {
        @Override
        public BaseImage find(String reference, String platform) throws IOException {
            return new BaseImage(reference, engine.images().get(reference));
        }

        @Override
        public boolean isHere(String reference) throws IOException {
            return engine.images().find(reference).isPresent();
        }

        @Override
        public List<String> repositories() {
            return List.of("dflint-test/busybox");
        }

        @Override
        public void suggest(String message) {
            suggested.add(message);
        }
    }

    /** What was suggested before a registry would have been asked. */
    List<String> suggested() {
        return suggested;
    }

    /**
     * What a shell command prints in a container of an image. A daemon under load drops output that it has not copied two seconds after
     * the end of a container, so a command that seems to print nothing runs again.
     */
    String sh(String image, String command) throws IOException {
        String text = "";
        for (int runs = 0; text.isEmpty() && runs < 3; runs++) {
            text = output(image, command);
        }
        return text;
    }

    private String output(String image, String command) throws IOException {
        StringBuilder text = new StringBuilder();
        String container = engine.containers()
                .create(
                        io.dflint.builder.daemon.ContainerSpec.of(
                                image,
                                io.dflint.builder.daemon.ImageConfig.EMPTY.withEntrypoint(List.of("sh", "-c", command)),
                                new io.dflint.builder.daemon.HostOptions().network("none")),
                        null)
                .id();
        try (var attachment = engine.containers().attach(container, false, false)) {
            engine.containers().start(container);
            attachment.copyTo((error, bytes, offset, length) ->
                    text.append(new String(bytes, offset, length, java.nio.charset.StandardCharsets.UTF_8)));
        } finally {
            engine.containers().remove(container);
        }
        return text.toString();
    }

    /** As {@code docker image prune}: the images of this test that have no name. */
    void pruneUnnamed() throws IOException {
        for (var image : engine.images().list(false, Map.of("dangling", List.of("true")))) {
            if (images.contains(image.id())) {
                engine.images().remove(image.id(), false, true);
            }
        }
    }

    /** As someone who removes everything that a build made. */
    void removeResults() throws IOException {
        for (String image : List.copyOf(images)) {
            TestDaemon.removeImage(engine, image);
        }
        for (KeptResult result : new CacheIndex(indexFolder, engine.address()).kept()) {
            TestDaemon.removeImage(engine, result.image());
        }
    }

    /** What temporary things builds that began here have at the daemon now. */
    List<String> leftovers() throws IOException {
        List<String> left = new ArrayList<>();
        for (String build : builds) {
            left.addAll(labelled(engine, build));
        }
        return left;
    }

    /** What the daemon has that carries the label of a build. */
    static List<String> labelled(Engine engine, String build) throws IOException {
        Map<String, List<String>> labelled = Map.of("label", List.of(TemporaryNames.LABEL + "=" + build));
        List<String> left = new ArrayList<>();
        engine.containers().list(true, labelled).forEach(json -> left.add("container " + json.text("Id")));
        engine.volumes().list(labelled).forEach(json -> left.add("volume " + json.text("Name")));
        engine.images().list(true, labelled).forEach(image -> left.add("image " + image.id()));
        return left;
    }

    @Override
    public void close() throws IOException {
        for (String image : images) {
            try {
                if (engine.images()
                        .find(image)
                        .map(found -> found.tags().isEmpty())
                        .orElse(false)) {
                    engine.images().remove(image, true, true);
                }
            } catch (EngineException e) {
                // The parent of another image of this test, which goes with it.
            }
        }
        if (!base.equals(TestDaemon.base())) {
            TestDaemon.removeImage(engine, base);
        }
        index = new CacheIndex(indexFolder, engine.address());
        new Leftovers(engine, index, line -> {}).removeCache();
        engine.close();
    }
}
