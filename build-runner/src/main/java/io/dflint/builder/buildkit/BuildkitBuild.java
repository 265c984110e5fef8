package io.dflint.builder.buildkit;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.execute.BuildOptions;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.StepInputs;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.resource.Threads;
import io.dflint.builder.result.ForeignSteps;
import io.dflint.builder.run.Redactor;
import io.dflint.builder.temporary.TemporaryFolder;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A build by BuildKit. BuildKit decides which steps run; this class knows their inputs, and thus why they run. */
public final class BuildkitBuild {
    private final Engine engine;
    private final CacheIndex index;
    private final BuildInputs inputs;
    private final BuildPlan plan;
    private final BuildOptions options;
    private final BuildListener listener;
    private final Redactor redactor;

    /**
     * @param engine provides the sizes of layers if it has the image
     * @param index the index for this builder, not that of the Engine, whose results are images
     * @param listener receives events one at a time
     */
    public BuildkitBuild(
            Engine engine,
            CacheIndex index,
            BuildInputs inputs,
            BuildPlan plan,
            BuildOptions options,
            BuildListener listener) {
        this.engine = engine;
        this.index = index;
        this.inputs = inputs;
        this.plan = plan;
        this.options = options;
        Object lock = new Object();
        this.listener = event -> {
            synchronized (lock) {
                listener.on(event);
            }
        };
        this.redactor = new Redactor(options.secrets().values());
    }

    /**
     * Runs the build.
     *
     * @return the metadata of buildx about the result, as in {@code --metadata-file}
     * @throws BuildException if a step fails
     * @throws IOException if buildx cannot be run
     */
    public JsonObject build(Buildx buildx, BuildxCommand command) throws BuildException, IOException {
        String id = UUID.randomUUID().toString();
        BuildGraph graph = new BuildGraph();
        StepErrors errors = new StepErrors(plan.file().source());
        try (TemporaryFolder folder = TemporaryFolder.create();
                Resources resources = new Resources(engine, id);
                Sources sources = new Sources(inputs, options.secrets(), engine, resources, plan.epoch())) {
            CacheKeys keys = new CacheKeys(
                    graph, errors, sources, new StepInputs(sources, index, options.limitInputs(), plan.epoch()));
            ForeignSteps known =
                    new ForeignSteps(index, options.slot(), graph, keys, sources, "BuildKit no longer has its result");
            StepFailures failures = new StepFailures(plan, graph, keys, errors, redactor);
            BuildkitEvents events = new BuildkitEvents(plan, graph, known, options, failures, redactor, listener);
            listener.on(new BuildEvent.Planned(plan, id));
            known.instructions(plan).forEach(listener::on);
            readAhead(keys, graph);
            Path metadata = folder.path().resolve("metadata.json");
            int code = run(buildx, command, metadata, events);
            if (code != 0) {
                events.completeFailed();
                BuildException failure = events.failure();
                throw failure != null ? failure : failures.of(events.lines(), code);
            }
            events.complete();
            known.keepBuild(plan, options.slot());
            JsonObject result = read(metadata);
            String image = image(result);
            if (!image.isEmpty()) {
                LayerSizes.tell(engine, image, plan, graph, listener);
            }
            listener.on(new BuildEvent.Built(image, Duration.ZERO));
            return result;
        }
    }

    /** Reads the files while BuildKit reads them, rather than when the first step needs a reason. */
    private void readAhead(CacheKeys keys, BuildGraph graph) {
        Threads.start(() -> {
            try {
                keys.definition(graph.end(plan.target()));
            } catch (BuildException | IOException | RuntimeException e) {
                // The failure occurs again where it matters.
            }
        });
    }

    private static int run(Buildx buildx, BuildxCommand command, Path metadata, BuildkitEvents events)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build", "--progress=rawjson", "--metadata-file=" + metadata));
        arguments.addAll(command.arguments());
        return buildx.run(
                arguments,
                command.variables(),
                command.input(),
                Buildx.copy(command.output()),
                new ProgressStream(events)::read);
    }

    static JsonObject read(Path metadata) throws IOException {
        try {
            return Files.exists(metadata) ? Json.readObject(Files.readString(metadata)) : JsonObject.empty();
        } catch (JsonException e) {
            throw new IOException("docker buildx wrote no valid metadata: " + FailureText.of(e), e);
        }
    }

    /**
     * The ID of the image, or its digest if it was pushed to a registry; empty if the result consists only of files.
     */
    public static String image(JsonObject metadata) {
        String id = metadata.text("containerimage.config.digest");
        return id.isEmpty() ? metadata.text("containerimage.digest") : id;
    }
}
