package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.Reason;
import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.layer.ContentSpool;
import io.dflint.builder.mount.CacheVolumes;
import io.dflint.builder.mount.MountVolumes;
import io.dflint.builder.mount.PreparedMounts;
import io.dflint.builder.mount.SshAgents;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.plan.Warnings;
import io.dflint.builder.resource.BuildLock;
import io.dflint.builder.resource.Leftovers;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.resource.Threads;
import io.dflint.builder.result.BuildNote;
import io.dflint.builder.result.CacheCollector;
import io.dflint.builder.result.CachedSteps;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.Snapshots;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One build. It asks for the files of the target, and everything else follows: a step whose result is known needs nothing
 * below it; another one needs first what it works on, and the stages that it copies from, which are built in parallel.
 */
final class BuildRun {
    private static final int STOP_SECONDS = 10;

    /** The repository of images with what failed commands left. */
    private static final String FAILED = "dfbuild-failed";

    private static final int SHORT_ID = 8;

    private final Engine engine;
    private final BuildPlan plan;
    private final CacheIndex index;
    private final BuildOptions options;
    private final BuildListener listener;

    /** On everything temporary at the daemon. */
    private final String id = UUID.randomUUID().toString();

    private final BuildGraph graph;
    private final ContentSpool contents = new ContentSpool();
    private final Resources resources;
    private final Sources sources;
    private final CacheKeys keys;
    private final Snapshots snapshots;
    private final SshAgents agents;
    private final StepErrors errors;
    private final CachedSteps cache;
    private final StepImages images;
    private final KeptResults kept;
    private final Instant started = Instant.now();
    private final StepWork work;
    private final KeptNetworks networks;
    private final StageReads reads;
    private final Set<StagePlan> expecting = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Threads.perTask();
    private final Map<Vertex, Boolean> reported = new IdentityHashMap<>();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger executed = new AtomicInteger();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private Duration imageTook = Duration.ZERO;

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
        errors = parts.errors;
        resources = parts.resources;
        sources = parts.sources;
        keys = parts.keys;
        snapshots = parts.snapshots;
        kept = parts.kept;
        cache = parts.cache;
        images = parts.images;
        reads = new StageReads(plan, graph, sources, images);
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
        networks = new KeptNetworks(engine, resources, parts.loader, threads, hostname);
        String failureName = options.keepsFailures() ? FAILED + ":" + id.substring(0, SHORT_ID) : "";
        work = new StepWork(engine, parts, runs, mounts, contents, networks, this.listener, failureName);
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
     * Builds; once, in the thread that made this.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file does not do its part
     */
    BuildResult build() throws BuildException, IOException {
        boolean complete = false;
        BuildLock lock = BuildLock.hold(index.folder(), id);
        try {
            removeInterrupted();
            cache.importSteps(options.cacheFrom());
            listener.on(new BuildEvent.Planned(plan, id));
            String image = steps();
            new BuildNote(index, graph, keys).keep(plan, options.slot());
            cache.noteUse();
            ExportedCache exported = options.exports() == CacheScope.NONE
                    ? null
                    : new CacheCollector(engine, index, graph, keys).of(plan, options.exports() == CacheScope.ALL);
            complete = true;
            return new BuildResult(image, cached.get(), executed.get(), exported, imageTook);
        } finally {
            close(complete, lock);
        }
    }

    /**
     * Makes a state of a step, if it is not in the cache, and opens it; once, in the thread that made this.
     *
     * @return what the opener returns
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
                new StepScheduler<Vertex>(threads, options.parallel(), this::need)
                        .run(new Needs(plan, graph, keys, cache, options).of(needed));
                for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
                    stages.put(tree, need(graph.end(tree.stage())));
                }
            } catch (BuildException | IOException | RuntimeException e) {
                keepStepsAfter(e);
                throw e;
            }
            Snapshot snapshot = need(files);
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
            new Leftovers(engine, index, line -> {}).removeInterrupted();
        } catch (IOException e) {
            if (e instanceof EngineException engineError && engineError.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
            listener.on(new BuildEvent.Warning("cannot remove what an interrupted build left: " + FailureText.of(e)));
        }
    }

    /** The lock tells of what is left, so it goes last, and its file stays if something may be. */
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
            // Containers of trees keep images in use.
            sources.close();
            resources.close();
            contents.close();
        }
    }

    private String steps() throws BuildException, IOException {
        String image;
        try {
            image = stages();
        } catch (BuildException | IOException | RuntimeException e) {
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
        new StepScheduler<Vertex>(threads, options.parallel(), this::need)
                .run(new Needs(plan, graph, keys, cache, options).all());
        return image(new StepId(target, target.steps().size() - 1));
    }

    private String image(StepId id) throws BuildException, IOException {
        Snapshot snapshot = need(graph.after(id));
        long begin = System.nanoTime();
        String image = images.of(id, snapshot);
        imageTook = Duration.ofNanos(System.nanoTime() - begin);
        return image;
    }

    /** For progress that shows an image for each step: one step after the other. */
    private void inOrder(StagePlan stage) throws BuildException, IOException {
        for (int i = -1; i < stage.steps().size(); i++) {
            StepId id = new StepId(stage, i);
            Snapshot snapshot = need(graph.after(id));
            boolean configOnly = i >= 0 && !stage.steps().get(i).changesFiles();
            if (configOnly && images.known(id, snapshot) != null) {
                listener.on(new BuildEvent.StepCached(id, null));
            }
            listener.on(new BuildEvent.StepImage(id, images.of(id, snapshot)));
        }
    }

    /** What ran before a failure need not run again. */
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

    /** Ends the work of other threads; tells whether this thread was interrupted, and clears that. */
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

    /** Whether images on which this build relied are gone, and it may succeed when it is done again. */
    boolean lostImages(IOException failure) {
        return isImageGone(failure) || cache.lostImages();
    }

    /** The daemon says so if an image goes between two looks that it takes at it. */
    private static boolean isImageGone(IOException failure) {
        return failure instanceof EngineException
                && String.valueOf(failure.getMessage()).contains("failed to get digest");
    }

    private Snapshot need(Vertex vertex) throws BuildException, IOException {
        return snapshots.get(vertex, () -> make(vertex));
    }

    private Snapshot make(Vertex vertex) throws BuildException, IOException {
        Vertex below = vertex.below();
        if (below == null) {
            Snapshot base = vertex.step().stage().base() instanceof StageBase.Context(String name)
                    ? contextAsBase(vertex, name)
                    : snapshots.base(vertex);
            reportCached(vertex);
            return base;
        }
        Fingerprint definition = keys.definition(vertex);
        boolean useCache = !options.runsAnyway(vertex.step().stage());
        Snapshot hit = useCache ? cache.find(vertex, definition.key()) : null;
        if (hit != null) {
            reportCached(vertex);
            return hit;
        }
        // The scheduler has made them, unless an image that was there is gone now.
        Map<TreeRef.OfStage, Snapshot> stages = new HashMap<>();
        for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
            stages.put(tree, need(graph.end(tree.stage())));
        }
        Snapshot input = need(below);
        Fingerprint exact = definition;
        if (keys.dependsOnContent(vertex)) {
            exact = exact(vertex, below, stages);
            snapshots.contentKey(vertex, exact.key());
            hit = useCache && !exact.key().equals(definition.key()) ? cache.find(vertex, exact.key()) : null;
            if (hit != null) {
                cache.alias(definition.key(), exact.key());
                reportCached(vertex);
                return hit;
            }
        }
        Reason reason = useCache ? cache.reason(vertex, exact) : Reason.of("the cache is off");
        List<String> warnings = new ArrayList<>();
        // Records name a step by the same key whether it ran or not.
        Fingerprint inputs = new Fingerprint(exact.inputs(), definition.key());
        Snapshot made = execute(vertex, below, input, inputs, reason, stages, warnings);
        if (isConsistent(vertex, input, stages)) {
            cache.keep(vertex, made, definition, exact, warnings);
            reads.after(vertex, made);
            return made;
        }
        return made.inconsistent();
    }

    private Snapshot contextAsBase(Vertex vertex, String name) throws BuildException, IOException {
        // What was hashed before it is sent is compared.
        keys.definition(vertex);
        Snapshot base = errors.at(vertex, () -> work.contextAsBase(vertex, name));
        return contextIsUnchanged() ? base : base.inconsistent();
    }

    /** Whether a step was given what its key says. */
    private boolean isConsistent(Vertex vertex, Snapshot input, Map<TreeRef.OfStage, Snapshot> stages) {
        boolean consistent = input.consistent() && stages.values().stream().allMatch(Snapshot::consistent);
        return (!CacheKeys.usesContext(vertex.action()) || contextIsUnchanged()) && consistent;
    }

    private boolean contextIsUnchanged() {
        Set<String> changed = sources.changed();
        for (String path : changed) {
            if (warned.add(path)) {
                listener.on(new BuildEvent.Warning(
                        "/" + path + " changed during the build; the steps that use it are not cached"));
            }
        }
        return changed.isEmpty();
    }

    private Fingerprint exact(Vertex vertex, Vertex below, Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        Map<TreeRef.OfStage, String> stageImages = new HashMap<>();
        for (Map.Entry<TreeRef.OfStage, Snapshot> stage : stages.entrySet()) {
            Vertex end = graph.end(stage.getKey().stage());
            stageImages.put(stage.getKey(), images.forContainers(end, stage.getValue()));
        }
        String content = snapshots.contentKey(below);
        String belowKey = content != null ? content : keys.definition(below).key();
        return errors.at(vertex, () -> keys.exact(vertex, belowKey, stageImages));
    }

    /** Tells of a result from the cache, and of those below it, which are not needed any more. */
    private void reportCached(Vertex vertex) throws IOException {
        List<Vertex> chain = new ArrayList<>();
        synchronized (reported) {
            for (Vertex at = vertex; at != null && reported.put(at, true) == null; at = at.below()) {
                chain.add(at);
            }
        }
        for (Vertex at : chain.reversed()) {
            boolean base = at.below() == null;
            cached.addAndGet(base ? 0 : 1);
            StepRecord record = base ? null : cache.record(at);
            if (record != null) {
                Fingerprint inputs = new Fingerprint(record.inputs(), keyOf(at));
                known(at, inputs, layer(record.layers(), layersBelow(at)), null);
            }
            listener.on(new BuildEvent.StepCached(at.step(), record == null ? null : record.took()));
            if (record != null) {
                record.warnings().forEach(message -> warn(at, message));
            }
        }
    }

    /** What was there before a failure is an image that stays. */
    private void lastImage(Vertex vertex, Vertex below, Snapshot input) {
        try {
            if (!input.layers().isEmpty()) {
                listener.on(new BuildEvent.LastImage(vertex.step(), images.of(below.step(), input)));
            }
        } catch (IOException e) {
            // The failure of the step is the one to tell.
        }
    }

    private String keyOf(Vertex vertex) throws IOException {
        try {
            return keys.definition(vertex).key();
        } catch (BuildException e) {
            return "";
        }
    }

    /** The layer of a step; empty for a command that changed no files, for which the daemon makes none. */
    private static String layer(List<String> layers, List<String> below) {
        return layers.isEmpty() || layers.equals(below) ? "" : layers.getLast();
    }

    private List<String> layersBelow(Vertex vertex) throws IOException {
        Vertex below = vertex.below();
        StepRecord record = below == null || below.below() == null ? null : cache.record(below);
        if (record != null) {
            return record.layers();
        }
        return vertex.base().step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.details().layers()
                : List.of();
    }

    private void known(Vertex vertex, Fingerprint inputs, String layer, @Nullable Reason reason) {
        listener.on(new BuildEvent.StepKnown(vertex.step(), inputs.key(), inputs.inputs(), layer, reason));
    }

    /** A network is kept for a stage in which several commands follow; hosts and limits of the command line need their own. */
    private void expectNetwork(Vertex vertex) {
        StagePlan stage = vertex.step().stage();
        int more = 0;
        for (Step step :
                stage.steps().subList(vertex.step().index() + 1, stage.steps().size())) {
            more += step.action() instanceof Action.Run run && run.network().isEmpty() ? 1 : 0;
        }
        if (more > 1 && options.limitInputs().isEmpty() && expecting.add(stage)) {
            networks.expect(stage.platform());
        } else if (more == 0 && expecting.remove(stage)) {
            networks.done();
        }
    }

    private void warn(Vertex vertex, String message) {
        Place place = errors.place(vertex);
        int line = place.source().lines().line(place.range().start()) + 1;
        listener.on(new BuildEvent.Warning(message, line));
    }

    /** @param told gets what the user is warned of */
    private Snapshot execute(
            Vertex vertex,
            Vertex below,
            Snapshot input,
            Fingerprint inputs,
            Reason reason,
            Map<TreeRef.OfStage, Snapshot> stages,
            List<String> told)
            throws BuildException, IOException {
        synchronized (reported) {
            reported.put(vertex, true);
        }
        long begin = System.nanoTime();
        try {
            listener.on(new BuildEvent.StepStarted(vertex.step(), reason.text()));
            expectNetwork(vertex);
            Warnings warnings = (message, word) -> {
                if (options.strict()) {
                    throw new BuildException(message, errors.place(vertex, word));
                }
                told.add(message);
                warn(vertex, message);
            };
            Snapshot made = errors.at(vertex, () -> work.carryOut(vertex, below, input, stages, warnings));
            executed.incrementAndGet();
            known(vertex, inputs, layer(made.layers(), input.layers()), reason);
            listener.on(new BuildEvent.StepDone(vertex.step(), made.took(), made.bytes()));
            return made;
        } catch (BuildException e) {
            BuildException placed = e.at(errors.place(vertex));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            known(vertex, inputs, "", reason);
            lastImage(vertex, below, input);
            listener.on(new BuildEvent.StepFailed(vertex.step(), took, placed));
            throw placed;
        }
    }
}
