package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.context.BuildContext;
import io.dflint.builder.context.BuildContexts;
import io.dflint.builder.context.NamedContexts;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.execute.BuildOptions;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.plan.BaseImages;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.Planner;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.GitSource;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.image.Platform;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.options.UsageException;
import io.dflint.syntax.CheckOptions;
import io.dflint.syntax.Directive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The daemon and build contexts of a request, and the plan made from them. Must be closed. */
final class BuildSession implements AutoCloseable {
    private final BuildRequest request;
    private final Map<String, String> environment;
    private final Path cache;
    private final Function<String, @Nullable String> secrets;
    private final Engine engine;
    private final BuildContext context;
    private final NamedContexts named;

    /** @throws IOException if the daemon or a context is not available */
    BuildSession(BuildRequest request, Terminal terminal) throws IOException {
        this.request = request;
        environment = terminal.environment();
        cache = CacheIndex.defaultFolder(environment);
        secrets = id -> {
            byte[] content = request.secrets().get(id);
            return content == null ? null : new String(content, StandardCharsets.UTF_8);
        };
        BuildContexts contexts =
                new BuildContexts(terminal.folder().toAbsolutePath(), cache, terminal.in(), environment, secrets);
        engine = Engines.open(request.host(), request.dockerContext(), environment);
        BuildContext opened = null;
        try {
            opened = contexts.open(request.context(), request.file());
            context = opened;
            named = NamedContexts.open(contexts, request.treeContexts());
        } catch (IOException | RuntimeException e) {
            try (Engine _ = engine;
                    BuildContext _ = opened) {
                throw e;
            }
        }
    }

    Engine engine() {
        return engine;
    }

    BuildContext context() {
        return context;
    }

    Path cache() {
        return cache;
    }

    /** A build that is ready to run. */
    record Ready(BuildPlan plan, CacheIndex index, BuildInputs inputs, BuildOptions options, DaemonImages images) {}

    /**
     * Plans the build.
     *
     * @param classic whether an image is created after every step
     * @throws BuildException if the Dockerfile cannot be built
     */
    Ready plan(BuildListener listener, boolean classic) throws BuildException, IOException, UsageException {
        Dockerfile file = Dockerfile.parse(context.dockerfile());
        PlanSettings settings = request.settings(DaemonPlatform.of(engine));
        DaemonImages images = new DaemonImages(engine, request.pull(), settings.platformGiven(), environment, listener);
        BuildPlan plan = Planner.plan(file, settings, images);
        warnOfUnusedArgs(plan, listener);
        warnOfChecks(file, listener);
        CacheIndex index = new CacheIndex(cache, engine.address());
        BuildOptions options = request.options(slot(plan), classic, images::pullCache);
        warnOfUnknownStages(file, options.noCacheStages(), listener);
        images.fetchCaches(options.cacheFrom());
        return new Ready(plan, index, inputs(), options, images);
    }

    /** A plan for another builder, which needs no images at the Engine, and the objects for carrying it out. */
    record Foreign(BuildPlan plan, CacheIndex index, BuildInputs inputs, BuildOptions options) {}

    /**
     * Plans the build with the known descriptions of base images.
     *
     * @param builder the name of the builder, which has a cache of its own
     * @throws BuildException if the Dockerfile cannot be built
     */
    Foreign planWithoutPull(BuildListener listener, BaseImages images, String builder)
            throws BuildException, IOException, UsageException {
        Dockerfile file = Dockerfile.parse(context.dockerfile());
        Platform platform = DescribedImages.platform(engine);
        List<BuildPlan> plans = new ArrayList<>();
        for (String given : request.platforms()) {
            plans.add(Planner.plan(file, request.settings(platform, given), images));
        }
        BuildPlan plan = plans.size() == 1 ? plans.getFirst() : MergedPlans.of(plans);
        warnOfUnusedArgs(plan, listener);
        return new Foreign(
                plan, new CacheIndex(cache, builder), inputs(), request.options(slot(plan), false, reference -> {}));
    }

    private static void warnOfUnusedArgs(BuildPlan plan, BuildListener listener) {
        if (!plan.unusedArgs().isEmpty()) {
            listener.on(new BuildEvent.Warning("unused build arguments: " + String.join(", ", plan.unusedArgs())));
        }
    }

    /** Warns about settings of BuildKit's checks: dfbuild runs none, so findings do not fail the build. */
    private void warnOfChecks(Dockerfile file, BuildListener listener) {
        String argument = request.buildArgs().get("BUILDKIT_DOCKERFILE_CHECK");
        Directive directive = argument == null ? file.directive("check") : null;
        String text = directive == null ? argument : directive.value();
        CheckOptions options = text == null ? null : CheckOptions.parse(text);
        if (options != null && options.error()) {
            String name = directive == null ? "BUILDKIT_DOCKERFILE_CHECK" : "check";
            int line = directive == null
                    ? 0
                    : file.source().lines().line(directive.range().start()) + 1;
            listener.on(new BuildEvent.Warning(
                    name + "=error=true has no effect: dfbuild runs none of Docker's build checks;"
                            + " dflint --profile docker-checks does",
                    line));
        }
    }

    /**
     * Warns of stages that do not exist. Their names are likely misspelt, and the stages that were meant would come
     * from the cache.
     */
    private static void warnOfUnknownStages(Dockerfile file, Set<String> names, BuildListener listener) {
        Set<String> unknown = new TreeSet<>(names);
        for (Stage stage : BuildModel.of(file).stages()) {
            unknown.remove(StagePlan.name(stage));
            unknown.remove(Integer.toString(stage.index()));
        }
        for (String name : unknown) {
            listener.on(new BuildEvent.Warning("--no-cache-filter " + name + " has no effect: there is no such stage"));
        }
    }

    private BuildInputs inputs() {
        Map<String, FileTree> trees = new LinkedHashMap<>();
        trees.put("", context.tree());
        trees.putAll(named.trees());
        return new BuildInputs(
                trees, new Downloads(cache.resolve("downloads"), environment), new GitSource(environment, secrets));
    }

    private String slot(BuildPlan plan) {
        return context.name() + "\n" + context.dockerfileName() + "\n"
                + plan.target().name();
    }

    @Override
    public void close() throws IOException {
        try (Engine _ = engine;
                BuildContext _ = context;
                NamedContexts _ = named) {
            // Resources are closed in reverse order.
        }
    }
}
