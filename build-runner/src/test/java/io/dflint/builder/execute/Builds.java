package io.dflint.builder.execute;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.Planner;
import io.dflint.builder.plan.Step;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Builds on the daemon of the tests, with an index and a context of its own; close it, and everything is gone. */
final class Builds implements AutoCloseable {
    private final Engine engine;
    private final Path folder;
    private final Path indexFolder;
    private CacheIndex index;
    private final Set<String> images = new LinkedHashSet<>();
    private final List<String> builds = new CopyOnWriteArrayList<>();
    private Map<String, String> buildArgs = Map.of();
    private BuildOptions options = BuildOptions.plain("test");
    private BuildListener observer = event -> {};

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
    record Report(String image, List<BuildEvent> events, int cached, int executed) {
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
        BuildOptions plain = BuildOptions.plain("test");
        options = new BuildOptions(
                false,
                Set.of(),
                List.of(),
                plain.parallel(),
                false,
                plain.limits(),
                Map.of(),
                secrets,
                Map.of(),
                "test");
        return this;
    }

    Builds options(BuildOptions changed) {
        options = changed;
        return this;
    }

    /** Builds lines; {@code BASE} in them is the base image of the tests. */
    Report build(String... lines) throws BuildException, IOException {
        Path ignore = context().resolve(".dockerignore");
        try (FileTree all = FolderTree.open(context(), null)) {
            FileTree tree = Files.exists(ignore)
                    ? IgnoredTree.of(all, ".dockerignore", IgnoreFile.parse(Files.readString(ignore)))
                    : all;
            return build(tree, lines);
        }
    }

    Report build(FileTree tree, String... lines) throws BuildException, IOException {
        List<BuildEvent> events = new CopyOnWriteArrayList<>();
        // A process of its own knows of the index what is on the disk.
        index = new CacheIndex(indexFolder, engine.address());
        BuildPlan plan = plan(lines);
        BuildInputs origins = new BuildInputs(
                Map.of("", tree),
                new Downloads(folder.resolve("downloads"), Map.of()),
                new GitSource(Map.of(), secret -> null));
        BuildListener listener = event -> {
            events.add(event);
            if (event instanceof BuildEvent.Planned(BuildPlan _, String build)) {
                builds.add(build);
            }
            observer.on(event);
        };
        BuildResult result = new Builder(engine, index, origins, listener).build(plan, options);
        images.add(result.image());
        return new Report(result.image(), events, result.cached(), result.executed());
    }

    BuildPlan plan(String... lines) throws BuildException, IOException {
        String text = String.join("\n", lines).replace("BASE", TestDaemon.base()) + "\n";
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
        return Planner.plan(
                Dockerfile.parse(text),
                settings,
                (reference, platform) ->
                        new BaseImage(reference, engine.images().get(reference)));
    }

    /** What a shell command prints in a container of an image. */
    String sh(String image, String command) throws IOException {
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
        new Leftovers(engine, index, line -> {}).removeCache();
        engine.close();
    }
}
