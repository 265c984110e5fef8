package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.layer.ContentSpool;
import io.dflint.builder.mount.CacheVolumes;
import io.dflint.builder.mount.MountVolumes;
import io.dflint.builder.mount.PreparedMounts;
import io.dflint.builder.mount.SshAgents;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.resource.BuildLock;
import io.dflint.builder.resource.Leftovers;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.resource.Threads;
import io.dflint.builder.result.BuildNote;
import io.dflint.builder.result.CacheCollector;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.InterruptedResults;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.StepImages;
import io.dflint.builder.run.Redactor;
import io.dflint.builder.run.RunExecutor;
import io.dflint.builder.store.KeptResults;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A single build. It starts from the files of the target and works backwards: a step with a known result needs nothing
 * below it; any other step first needs the files it starts from, and the stages it copies from, which are built in
 * parallel.
 */
final class BuildRun {
    private static final int STOP_SECONDS = 10;

    /** The repository of the images with the files left by failed commands. */
    private static final String FAILED = "dfbuild-failed";

    private static final int SHORT_ID = 8;

    /**
     * Parts of the messages about containers, volumes and images that someone else has removed, or removes while the
     * daemon examines them.
     */
    private static final List<String> GONE = List.of(
            "No such container",
            "No such volume",
            "No such layer",
            "RWLayer of container",
            "failed to get digest",
            "layer does not exist");

    private final Engine engine;
    private final BuildPlan plan;
    private final CacheIndex index;
    private final BuildOptions options;
    private final BuildListener listener;

    /** Labels everything temporary at the daemon. */
    private final String id = UUID.randomUUID().toString();

    private final BuildGraph graph;
    private final ContentSpool contents = new ContentSpool();
    private final Resources resources;
    private final Sources sources;
    private final CacheKeys keys;
    private final SshAgents agents;
    private final CachedSteps cache;
    private final StepImages images;
    private final KeptResults kept;
    private final InterruptedResults interrupted;
    private final Instant started = Instant.now();
    private final StepWork work;
    private final StepEvents events;
    private final StepMaker steps;
    private final KeptNetworks networks;
    private final ExecutorService threads = Threads.perTask();
    private Duration imageTook = Duration.ZERO;
    private boolean lost;

    BuildRun(
            Engine engine,
            BuildPlan plan,
            CacheIndex index,
            BuildInputs inputs,
            BuildOptions options,
            BuildListener listener) {
        this.engine = engine;
        this.plan = plan;
        this.index = index;
        this.options = options;
        this.listener = oneAtATime(listener);
        BuildParts parts = new BuildParts(engine, plan, index, inputs, options, id, false);
        graph = parts.graph;
        resources = parts.resources;
        sources = parts.sources;
        keys = parts.keys;
        kept = parts.kept;
        interrupted = new InterruptedResults(engine, index, parts.loader, kept);
        cache = parts.cache;
        images = parts.images;
        agents = new SshAgents(options.ssh());
        RunExecutor runs = new RunExecutor(
                engine,
                resources,
                options.limits(),
                this.listener,
                new Redactor(options.secrets().values()));
        MountVolumes volumes = new MountVolumes(engine, resources);
        CacheVolumes caches = new CacheVolumes(volumes, index.folder().resolve("locks"));
        PreparedMounts.Factory mounts = new PreparedMounts.Factory(engine, volumes, caches, options.secrets(), agents);
        String hostname = plan.hostname().isEmpty() ? RunExecutor.HOST_NAME : plan.hostname();
        networks = new KeptNetworks(
                engine,
                resources,
                parts.loader,
                threads,
                hostname,
                !options.limitInputs().isEmpty());
        String failureName = options.keepsFailures() ? FAILED + ":" + id.substring(0, SHORT_ID) : "";
        StageReads reads = new StageReads(plan, graph, sources, images);
        work = new StepWork(engine, parts, runs, mounts, contents, networks, reads, this.listener, failureName);
        events = new StepEvents(parts, this.listener);
        steps = new StepMaker(parts, options, work, networks, reads, events, this.listener);
    }

    private static BuildListener oneAtATime(BuildListener listener) {
        Object lock = new Object();
        return event -> {
            synchronized (lock) {
                listener.on(event);
            }
        };
    }

    /**
     * Runs the build. Call it once, in the thread that created this object.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file cannot be used
     */
    BuildResult build() throws BuildException, IOException {
        boolean complete = false;
        BuildLock lock = BuildLock.hold(index.folder(), id);
        try {
            removeInterrupted();
            cache.importSteps(options.cacheFrom());
            listener.on(new BuildEvent.Planned(plan, id));
            cache.instructions(plan).forEach(listener::on);
            String image = runSteps();
            new BuildNote(index, graph, keys).keep(plan, options.slot());
            cache.noteUse();
            ExportedCache exported = options.exports() == CacheScope.NONE
                    ? null
                    : new CacheCollector(engine, index, graph, keys).of(plan, options.exports() == CacheScope.ALL);
            complete = true;
            return new BuildResult(image, events.cachedSteps(), events.executedSteps(), exported, imageTook);
        } catch (IOException e) {
            lost = lost || isAnythingGone(e);
            throw e;
        } finally {
            close(complete, lock);
        }
    }

    /**
     * Makes the state of a step if it is not cached, and opens it. Call it once, in the thread that created this
     * object.
     *
     * @return the result of the opener
     * @throws BuildException if a step before the state fails
     */
    int open(StepState state, StateOpener opener) throws BuildException, IOException {
        boolean complete = false;
        BuildLock lock = BuildLock.hold(index.folder(), id);
        try {
            removeInterrupted();
            cache.importSteps(options.cacheFrom());
            listener.on(new BuildEvent.Planned(plan, id));
            Vertex vertex = graph.after(state.step());
            Vertex files = state.after() ? vertex : Objects.requireNonNull(vertex.below());
            List<Vertex> needed = new ArrayList<>(List.of(files));
            CacheKeys.stages(vertex.action()).forEach(tree -> needed.add(graph.end(tree.stage())));
            Map<TreeRef.OfStage, Snapshot> stages = new HashMap<>();
            try {
                new StepScheduler<Vertex>(threads, options.parallel(), steps::need)
                        .run(new Needs(plan, graph, keys, cache, options).of(needed));
                for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
                    stages.put(tree, steps.need(graph.end(tree.stage())));
                }
            } catch (BuildException | IOException | RuntimeException e) {
                keepStepsAfter(e);
                throw e;
            }
            Snapshot snapshot = steps.need(files);
            networks.finish();
            images.keepSteps();
            cache.noteUse();
            int code = work.open(vertex, files, snapshot, state.files(), stages, opener);
            stopThreads();
            complete = true;
            return code;
        } finally {
            close(complete, lock);
        }
    }

    private void removeInterrupted() throws IOException {
        try {
            interrupted.keep();
            new Leftovers(engine, index, line -> {}).removeInterrupted();
        } catch (IOException e) {
            if (e instanceof EngineException engineError && engineError.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
            listener.on(new BuildEvent.Warning("cannot remove what an interrupted build left: " + FailureText.of(e)));
        }
    }

    /**
     * Closes everything. The lock marks leftovers, so it is released last, and its file is kept if there may be some.
     */
    private void close(boolean complete, BuildLock lock) throws IOException {
        boolean interrupted = Thread.interrupted();
        if (!complete) {
            resources.findAll();
        }
        try (lock) {
            closeParts();
            if (resources.isGone()) {
                lock.forget();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeParts() throws IOException {
        try (agents) {
            // The containers used to read files keep images in use.
            sources.close();
            resources.close();
            contents.close();
        }
    }

    private String runSteps() throws BuildException, IOException {
        String image;
        try {
            image = stages();
        } catch (BuildException | IOException | RuntimeException e) {
            lost = e instanceof IOException io && isAnythingGone(io);
            keepStepsAfter(e);
            throw e;
        }
        networks.finish();
        stopThreads();
        if (images.keepSteps() && options.cacheLimit() < Long.MAX_VALUE) {
            kept.prune(options.cacheLimit(), started);
        }
        return image;
    }

    private String stages() throws BuildException, IOException {
        if (options.stepImages()) {
            for (StagePlan stage : plan.stages()) {
                inOrder(stage);
            }
        }
        StagePlan target = plan.target();
        new StepScheduler<Vertex>(threads, options.parallel(), steps::need)
                .run(new Needs(plan, graph, keys, cache, options).all());
        return image(new StepId(target, target.steps().size() - 1));
    }

    private String image(StepId id) throws BuildException, IOException {
        Snapshot snapshot = steps.need(graph.after(id));
        long begin = System.nanoTime();
        String image = images.of(id, snapshot);
        imageTook = Duration.ofNanos(System.nanoTime() - begin);
        return image;
    }

    /** Builds one step after the other, for progress output with an image for each step. */
    private void inOrder(StagePlan stage) throws BuildException, IOException {
        for (int i = -1; i < stage.steps().size(); i++) {
            StepId id = new StepId(stage, i);
            Snapshot snapshot = steps.need(graph.after(id));
            boolean configOnly = i >= 0 && !stage.steps().get(i).changesFiles();
            if (configOnly && images.known(id, snapshot) != null) {
                listener.on(new BuildEvent.StepCached(id, null));
            }
            listener.on(new BuildEvent.StepImage(id, images.of(id, snapshot)));
        }
    }

    /** Keeps the results of steps that succeeded before a failure, so that they need not run again. */
    private void keepStepsAfter(Exception e) {
        boolean interrupted = stopThreads();
        try {
            images.keepSteps();
        } catch (IOException other) {
            e.addSuppressed(other);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the work of other threads. Clears the interrupted status of this thread, and returns what it was. */
    private boolean stopThreads() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            boolean ended = threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            return interrupted || !ended;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /**
     * Reports, after a failure, whether something this build had at the daemon was removed by someone else, so that
     * another attempt may succeed.
     */
    boolean isRobbed() {
        return lost;
    }

    /** Checks for objects removed by others. Must run before the build removes them itself. */
    private boolean isAnythingGone(IOException failure) {
        if (!(failure instanceof EngineException e) || e.isOfTheDaemon()) {
            return false;
        }
        String message = String.valueOf(e.getMessage());
        return GONE.stream().anyMatch(message::contains) || cache.lostImages() || images.areLost();
    }
}
