package io.dflint.build.execute;

import io.dflint.build.cache.BuildRecord;
import io.dflint.build.cache.CacheIndex;
import io.dflint.build.cache.CacheIndex.ImageRecord;
import io.dflint.build.cache.Fingerprint;
import io.dflint.build.cache.Input;
import io.dflint.build.cache.StepRecord;
import io.dflint.build.daemon.Engine;
import io.dflint.build.daemon.EngineException;
import io.dflint.build.daemon.ImageConfig;
import io.dflint.build.daemon.ImageDetails;
import io.dflint.build.event.BuildEvent;
import io.dflint.build.event.BuildListener;
import io.dflint.build.event.StepId;
import io.dflint.build.json.Json;
import io.dflint.build.plan.Action;
import io.dflint.build.plan.BaseImage;
import io.dflint.build.plan.BuildException;
import io.dflint.build.plan.BuildException.Place;
import io.dflint.build.plan.BuildPlan;
import io.dflint.build.plan.CopySource;
import io.dflint.build.plan.StagePlan;
import io.dflint.build.plan.StagePlan.StageBase;
import io.dflint.build.plan.Step;
import io.dflint.build.plan.TreeRef;
import io.dflint.build.source.Match;
import io.dflint.build.source.Selector;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One build. It asks for the files of the target, and everything else follows: a step whose result is known needs nothing
 * below it; another one needs first what it works on, and the stages that it copies from, which are built in parallel.
 */
final class BuildRun {
    private static final int STOP_SECONDS = 10;

    private final Engine engine;
    private final BuildPlan plan;
    private final CacheIndex index;
    private final BuildOptions options;
    private final BuildListener listener;

    private final String buildId = UUID.randomUUID().toString();
    private final Instant started = Instant.now();
    private final FileSystem.Graph graph = new FileSystem.Graph();
    private final Sources sources;
    private final Keys keys;
    private final Resources resources;
    private final ImageLoader loader;
    private final Documents documents;
    private final RunExecutor runs;
    private final Semaphore slots;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<FileSystem, CompletableFuture<Snapshot>> snapshots = new ConcurrentHashMap<>();
    private final Map<FileSystem, Fingerprint> exactKeys = new ConcurrentHashMap<>();
    private final Map<FileSystem, Boolean> reported = new IdentityHashMap<>();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger executed = new AtomicInteger();
    private final Map<String, String> bareImages = new HashMap<>();
    private final Map<FileSystem, LayerTree> layers = new ConcurrentHashMap<>();
    private final Contents contents = new Contents();
    private final Map<LayerTree, String> digests = new ConcurrentHashMap<>();
    private final PreparedMounts.Factory mountFactory;
    private final Map<String, ContainerView> views = new ConcurrentHashMap<>();
    private final BuildRecord before;
    private final ImportedSteps imported = new ImportedSteps();
    private final Map<String, String> hits = new ConcurrentHashMap<>();

    /** Prepares a build. */
    BuildRun(
            Engine engine,
            BuildPlan plan,
            CacheIndex index,
            Origins origins,
            BuildOptions options,
            BuildListener listener) {
        this.engine = engine;
        this.plan = plan;
        this.index = index;
        this.options = options;
        this.listener = oneAtATime(listener);
        this.sources = new Sources(origins, options.secrets(), engine, Map.of(Resources.LABEL, buildId), plan.epoch());
        this.keys = new Keys(graph, sources, index, options, plan);
        this.resources = new Resources(engine, buildId);
        this.loader = new ImageLoader(engine);
        this.documents = new Documents(engine, plan, graph, new KnownFacts());
        this.runs = new RunExecutor(
                engine,
                resources,
                options,
                this.listener,
                new Redactor(options.secrets().values()),
                buildId);
        MountVolumes volumes = new MountVolumes(engine, resources, buildId);
        this.mountFactory = new PreparedMounts.Factory(
                engine, volumes, new CacheVolumes(volumes, index.folder().resolve("locks")), options, new MountTrees());
        this.slots = new Semaphore(options.parallel());
        this.before = index.build(options.slot());
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
     * Builds.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file does not do its part
     */
    BuildResult build() throws BuildException, IOException {
        boolean complete = false;
        try (BuildLock _ = BuildLock.hold(index.folder(), buildId)) {
            importSteps();
            listener.on(new BuildEvent.Planned(plan));
            String image = steps();
            index.putBuild(options.slot(), record());
            complete = true;
            return new BuildResult(image, cached.get(), executed.get());
        } finally {
            close(complete);
        }
    }

    private void importSteps() throws IOException {
        for (String name : options.cacheFrom()) {
            Optional<ImageDetails> image = engine.images().find(name);
            if (image.isPresent()) {
                imported.add(engine, image.get());
            } else {
                listener.on(new BuildEvent.Warning(
                        "--cache-from " + name + ": there is no such image here; pull it first"));
            }
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
        stopThreads();
        keepSteps();
        return image;
    }

    /** What ran before a failure need not run again. */
    private void keepStepsAfter(Exception failure) {
        boolean interrupted = stopThreads();
        try {
            keepSteps();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String stages() throws BuildException, IOException {
        if (options.stepImages()) {
            for (StagePlan stage : plan.stages()) {
                inOrder(stage);
            }
        } else {
            need(graph.end(plan.target()));
        }
        return image(new StepId(plan.target(), plan.target().steps().size() - 1));
    }

    /** Ends the work of other threads; tells whether this thread was interrupted, and clears that. */
    private boolean stopThreads() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                return interrupted;
            }
        } catch (InterruptedException e) {
            return true;
        }
        return interrupted;
    }

    private void close(boolean complete) throws IOException {
        boolean interrupted = Thread.interrupted();
        if (!complete) {
            resources.findAll();
        }
        // Containers of trees keep images in use.
        sources.close();
        resources.close();
        loader.close();
        contents.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For progress that shows an image for each step: one step after the other. */
    private void inOrder(StagePlan stage) throws BuildException, IOException {
        for (int i = -1; i < stage.steps().size(); i++) {
            StepId id = new StepId(stage, i);
            need(graph.after(id));
            listener.on(new BuildEvent.StepImage(id, image(id)));
        }
    }

    /** The files of a step; in this thread, unless another one is at it. */
    private Snapshot need(FileSystem files) throws BuildException, IOException {
        CompletableFuture<Snapshot> mine = new CompletableFuture<>();
        CompletableFuture<Snapshot> known = snapshots.putIfAbsent(files, mine);
        if (known != null) {
            return await(known);
        }
        try {
            Snapshot snapshot = make(files);
            mine.complete(snapshot);
            return snapshot;
        } catch (BuildException | IOException | RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T await(Future<T> future) throws BuildException, IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException completion && completion.getCause() != null
                    ? completion.getCause()
                    : e.getCause();
            switch (cause) {
                case BuildException failure -> throw failure;
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(cause);
            }
        }
    }

    private Snapshot make(FileSystem files) throws BuildException, IOException {
        FileSystem below = files.below();
        if (below == null) {
            Snapshot base = files.step().stage().base() instanceof StageBase.Context(String name)
                    ? place(files, () -> contextBase(files, name))
                    : base(files);
            reportCached(files);
            return base;
        }
        Fingerprint definition = place(files, () -> keys.definition(files));
        boolean useCache = !runsAnyway(files);
        if (useCache) {
            Snapshot hit = find(files, definition.key());
            if (hit != null) {
                return hit;
            }
        }
        Map<TreeRef.OfStage, Snapshot> stages = needInputs(files, below);
        Snapshot input = need(below);
        Fingerprint exact = definition;
        if (keys.dependsOnContent(files)) {
            exact = exact(files, below, stages);
            exactKeys.put(files, exact);
            Snapshot hit = useCache && !exact.key().equals(definition.key()) ? find(files, exact.key()) : null;
            if (hit != null) {
                StepRecord record = index.step(exact.key());
                if (record != null) {
                    index.putStep(definition.key(), record);
                }
                return hit;
            }
        }
        String reason = useCache ? reason(files, exact) : "the cache is off";
        Snapshot made = execute(files, input, reason, stages);
        StepRecord record = record(files, made, exact);
        index.putStep(definition.key(), record);
        index.putStep(exact.key(), record);
        return made;
    }

    private boolean runsAnyway(FileSystem files) {
        String stage = files.step().stage().name();
        return options.noCache() || options.noCacheStages().contains(stage);
    }

    /** Builds what a step needs, all at the same time. */
    private Map<TreeRef.OfStage, Snapshot> needInputs(FileSystem files, FileSystem below)
            throws BuildException, IOException {
        List<TreeRef.OfStage> trees = Keys.stages(files.action());
        Map<TreeRef.OfStage, Future<Snapshot>> open = new HashMap<>();
        for (TreeRef.OfStage tree : trees) {
            open.put(tree, threads.submit(() -> need(graph.end(tree.stage()))));
        }
        Map<TreeRef.OfStage, Snapshot> snapshots = new HashMap<>();
        if (!trees.isEmpty()) {
            need(below);
        }
        for (Map.Entry<TreeRef.OfStage, Future<Snapshot>> entry : open.entrySet()) {
            snapshots.put(entry.getKey(), await(entry.getValue()));
        }
        return snapshots;
    }

    private Fingerprint exact(FileSystem files, FileSystem below, Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        Map<TreeRef.OfStage, String> images = new HashMap<>();
        for (Map.Entry<TreeRef.OfStage, Snapshot> stage : stages.entrySet()) {
            images.put(stage.getKey(), containerImage(graph.end(stage.getKey().stage()), stage.getValue()));
        }
        Fingerprint known = exactKeys.get(below);
        String belowKey = known != null ? known.key() : keys.definition(below).key();
        return place(files, () -> keys.exact(files, belowKey, images));
    }

    private interface Work<T> {
        T get() throws BuildException, IOException;
    }

    /** Puts the place of the instruction into failures without one. */
    private <T> T place(FileSystem files, Work<T> work) throws BuildException, IOException {
        try {
            return work.get();
        } catch (BuildException e) {
            throw e.at(place(files));
        } catch (EngineException e) {
            throw e;
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new BuildException(message, place(files), e);
        }
    }

    private Place place(FileSystem files) {
        Step step = files.step().step();
        return new Place(
                plan.file().source(),
                step != null
                        ? step.range()
                        : files.step().stage().stage().from().range());
    }

    /** The result of a key, if the daemon still has it. */
    private @Nullable Snapshot find(FileSystem files, String key) throws IOException {
        StepRecord record = remembered(files, key);
        if (record == null) {
            return null;
        }
        Optional<ImageDetails> image = engine.images().find(record.image());
        if (image.isEmpty() || !startsWith(image.get().layers(), record.layers())) {
            return null;
        }
        hits.put(key, record.image());
        reportCached(files);
        boolean exactly = image.get().layers().size() == record.layers().size();
        return new Snapshot(
                record.layers(),
                exactly ? record.image() : null,
                record.created(),
                true,
                record.took(),
                record.bytes());
    }

    /** What the index knows of a key, or else an image of {@code --cache-from}. */
    private @Nullable StepRecord remembered(FileSystem files, String key) throws IOException {
        StepRecord record = index.step(key);
        ImportedSteps.Step step = record == null ? imported.find(key) : null;
        Step instruction = files.step().step();
        if (step == null || instruction == null) {
            return record;
        }
        try {
            List<Input> inputs = keys.definition(files).inputs();
            record = new StepRecord(
                    instruction.text(), step.layers(), step.image(), step.created(), Duration.ZERO, 0, inputs);
            index.putStep(key, record);
            return record;
        } catch (BuildException e) {
            throw new IllegalStateException("the key was told before", e);
        }
    }

    /** Whether somebody removed images on which this build relied; they are forgotten then. */
    boolean lostImages() {
        boolean lost = false;
        for (Map.Entry<String, String> hit : hits.entrySet()) {
            try {
                if (engine.images().find(hit.getValue()).isEmpty()) {
                    index.forgetStep(hit.getKey());
                    lost = true;
                }
            } catch (EngineException e) {
                return false;
            }
        }
        return lost;
    }

    private static boolean startsWith(List<String> all, List<String> start) {
        return all.size() >= start.size() && all.subList(0, start.size()).equals(start);
    }

    /** Tells of a result from the cache, and of those below it, which are not needed any more. */
    private void reportCached(FileSystem files) throws IOException {
        List<FileSystem> chain = new ArrayList<>();
        synchronized (reported) {
            for (FileSystem at = files; at != null && reported.put(at, true) == null; at = at.below()) {
                chain.add(at);
            }
        }
        for (FileSystem at : chain.reversed()) {
            StepRecord record = null;
            if (at.below() != null) {
                cached.incrementAndGet();
                try {
                    record = index.step(keys.definition(at).key());
                } catch (BuildException e) {
                    // Its key cannot be told, and need not be.
                }
            }
            listener.on(new BuildEvent.StepCached(at.step(), record == null ? null : record.took()));
        }
    }

    /** A named context in place of a base image: all its files in a layer. */
    private Snapshot contextBase(FileSystem files, String name) throws BuildException, IOException {
        long begin = System.nanoTime();
        LayerTree layer = new LayerTree(View.EMPTY);
        List<Match> matches = sources.context(name).select(new Selector("", false, null, List.of(), true));
        new CopyExecutor(layer, Action.Copy.all(), null, plan.epoch(), clockNow(), contents).copy(matches);
        Snapshot empty = new Snapshot(List.of(), null, clock(), true, Duration.ZERO, 0);
        return keep(files, empty, layer, begin);
    }

    private Snapshot base(FileSystem files) {
        return switch (files.step().stage().base()) {
            case StageBase.Image(BaseImage image) -> {
                Instant created = image.details().created();
                yield new Snapshot(
                        image.layers(),
                        image.details().id(),
                        created == null ? Instant.EPOCH : created,
                        true,
                        Duration.ZERO,
                        image.details().size());
            }
            case StageBase.Scratch ignored -> new Snapshot(List.of(), null, clock(), true, Duration.ZERO, 0);
            case StageBase.Context ignored -> throw new IllegalStateException("not there yet");
            case StageBase.OfStage ignored -> throw new IllegalStateException("not a base");
        };
    }

    private Instant clock() {
        return plan.epoch() != null ? plan.epoch() : started;
    }

    private Snapshot execute(
            FileSystem files, Snapshot input, @Nullable String reason, Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "interrupted", e);
        }
        synchronized (reported) {
            reported.put(files, true);
        }
        long begin = System.nanoTime();
        try {
            listener.on(new BuildEvent.StepStarted(files.step(), reason));
            Snapshot made = work(files, input, stages, begin);
            executed.incrementAndGet();
            listener.on(new BuildEvent.StepDone(files.step(), made.took(), made.bytes()));
            return made;
        } catch (BuildException e) {
            BuildException failure = e.at(place(files));
            listener.on(new BuildEvent.StepFailed(files.step(), since(begin), failure));
            throw failure;
        } finally {
            slots.release();
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Snapshot work(FileSystem files, Snapshot input, Map<TreeRef.OfStage, Snapshot> stages, long begin)
            throws BuildException, IOException {
        return switch (files.action()) {
            case Action.Run run -> run(files, run, input, begin);
            case Action.Copy copy -> {
                LayerTree layer = new LayerTree(view(below(files), input));
                Owner owner = copy.owner().isEmpty() ? null : Owner.of(copy.owner(), layer);
                CopyExecutor executor = new CopyExecutor(layer, copy, owner, plan.epoch(), Instant.now(), contents);
                boolean any = false;
                for (CopySource source : copy.sources()) {
                    List<Match> matches = sources.find(copy, source, stageImage(source, stages));
                    any |= !matches.isEmpty();
                    executor.copy(source, matches);
                }
                if (!any) {
                    throw new BuildException("no file matches; nothing would be copied");
                }
                yield keep(files, input, layer, begin);
            }
            case Action.MakeFolder folder -> {
                LayerTree layer = new LayerTree(view(below(files), input));
                Owner owner = folderOwner(folder, layer);
                layer.makeFolders(layer.resolve(folder.path()), 0755, owner.uid(), owner.gid(), clockNow());
                yield keep(files, input, layer, begin);
            }
            case Action.None ignored -> throw new IllegalStateException("nothing to do");
        };
    }

    private Snapshot run(FileSystem files, Action.Run run, Snapshot input, long begin)
            throws BuildException, IOException {
        String image = containerImage(below(files), input);
        try (PreparedMounts mounts = mountFactory.prepare(run, image)) {
            RunExecutor.Result result = runs.run(files.step(), run, image, mounts, place(files), container -> {
                boolean rewrite = plan.epoch() != null || mounts.hasSecretVariables();
                if (!rewrite && mounts.targets().isEmpty()) {
                    return runs.commit(container);
                }
                View view = view(below(files), input);
                try (ChangedFiles changed = new ChangedFiles(engine, container, view, mounts.targets())) {
                    if (!rewrite && !changed.hasStubs()) {
                        return runs.commit(container);
                    }
                    LayerTree layer = changed.layer(plan.epoch());
                    spool(layer);
                    return new RunExecutor.Result(null, layer);
                }
            });
            ImageDetails committed = result.image();
            if (committed != null) {
                return new Snapshot(
                        committed.layers(), committed.id(), clockNow(), false, since(begin), added(committed, image));
            }
            LayerTree layer = result.layer();
            if (layer == null || layer.isEmpty()) {
                return new Snapshot(input.layers(), null, clockNow(), false, since(begin), 0);
            }
            return snapshot(input, layer, begin);
        }
    }

    private long added(ImageDetails image, String before) throws IOException {
        return Math.max(0, image.size() - engine.images().get(before).size());
    }

    private @Nullable String stageImage(CopySource source, Map<TreeRef.OfStage, Snapshot> stages) throws IOException {
        if (source instanceof CopySource.Files files && files.tree() instanceof TreeRef.OfStage stage) {
            Snapshot snapshot = stages.get(stage);
            return snapshot == null ? null : containerImage(graph.end(stage.stage()), snapshot);
        }
        return null;
    }

    /** As BuildKit, WORKDIR does not mind a user that the image does not know. */
    private static Owner folderOwner(Action.MakeFolder folder, LayerTree layer) throws IOException {
        try {
            return folder.owner().isEmpty() ? Owner.ROOT : Owner.of(folder.owner(), layer);
        } catch (BuildException e) {
            return Owner.ROOT;
        }
    }

    private Instant clockNow() {
        return plan.epoch() != null ? plan.epoch() : Instant.now();
    }

    private Snapshot keep(FileSystem files, Snapshot input, LayerTree layer, long begin) throws IOException {
        spool(layer);
        layers.put(files, layer);
        return snapshot(input, layer, begin);
    }

    /** Writes a layer, to be sent with the next image. */
    private void spool(LayerTree layer) throws IOException {
        Spool spool = new Spool();
        try (spool) {
            layer.write(spool);
        }
        loader.add(spool);
        digests.put(layer, spool.digest());
    }

    private Snapshot snapshot(Snapshot input, LayerTree layer, long begin) {
        List<String> all = new ArrayList<>(input.layers());
        all.add(digests.getOrDefault(layer, ""));
        return new Snapshot(List.copyOf(all), null, clockNow(), false, since(begin), layer.bytes());
    }

    /** A look at the files of a step. */
    private View view(FileSystem files, Snapshot snapshot) throws IOException {
        LayerTree layer = layers.get(files);
        if (layer != null) {
            return layer;
        }
        if (snapshot.layers().isEmpty()) {
            return View.EMPTY;
        }
        String image = containerImage(files, snapshot);
        return views.computeIfAbsent(image, id -> new ContainerView(engine, resources, id, buildId));
    }

    private static FileSystem below(FileSystem files) {
        FileSystem below = files.below();
        if (below == null) {
            throw new IllegalStateException("a base has nothing below it");
        }
        return below;
    }

    /**
     * An image with the files, to make containers of. Its config must not put anything into them: variables are always set
     * again, but volumes would hide files and take in what is written to them.
     */
    private String containerImage(FileSystem files, Snapshot snapshot) throws IOException {
        String image = snapshot.image();
        if (image != null && !snapshot.cached()) {
            return image;
        }
        if (configOf(files).volumes().isEmpty()) {
            if (image != null) {
                return image;
            }
            ImageDocument document = documents.of(files.step(), snapshot.layers());
            loader.load(List.of(document));
            return document.id();
        }
        synchronized (bareImages) {
            String key = String.join(" ", snapshot.layers());
            String bare = bareImages.get(key);
            if (bare == null) {
                ImageConfig config = ImageConfig.EMPTY.withLabels(Map.of(Resources.LABEL, buildId));
                ImageDocument document = new ImageDocument(
                        files.step().stage().platform(), "", started, config, List.of(), snapshot.layers(), null);
                loader.load(List.of(document));
                resources.image(document.id());
                bare = document.id();
                bareImages.put(key, bare);
            }
            return bare;
        }
    }

    private ImageConfig configOf(FileSystem files) {
        return files.step().index() < 0 && files.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.config()
                : documents.config(files.step());
    }

    /** The id of the image of a step, whose files there are. */
    private String image(StepId id) throws BuildException, IOException {
        Snapshot snapshot = need(graph.after(id));
        if (isBaseItself(id)) {
            String image = snapshot.image();
            if (image != null) {
                return image;
            }
        }
        String key = imageKey(id, snapshot.layers());
        ImageRecord known = options.noCache() ? null : index.image(key);
        if (known != null && engine.images().find(known.image()).isPresent()) {
            return known.image();
        }
        ImageDocument document = documents.of(id, snapshot.layers());
        loader.load(List.of(document));
        index.putImage(key, new ImageRecord(document.id(), Instant.now()));
        return document.id();
    }

    /** Whether the image of a step is the base image, as nothing came to it. */
    private boolean isBaseItself(StepId id) {
        return id.index() < 0
                && id.stage().base() instanceof StageBase.Image(BaseImage image)
                && documents.config(id).equals(image.config());
    }

    private String imageKey(StepId id, List<String> layers) {
        List<Object> parts = new ArrayList<>();
        for (StepId step : Documents.chain(id)) {
            Step instruction = step.step();
            if (instruction != null) {
                parts.add(List.of(instruction.createdBy(), instruction.author()));
            }
        }
        FileSystem base = graph.after(id).base();
        String from = base.step().stage().base() instanceof StageBase.Image(BaseImage image)
                ? image.details().id()
                : "scratch";
        parts.add(List.of(
                from, id.stage().platform(), documents.config(id).toJson(), layers, String.valueOf(plan.epoch())));
        return Fingerprint.digest(Json.write(parts));
    }

    /** Gives the steps that ran here images that stay, in place of those that were only meant for the next container. */
    private void keepSteps() throws IOException {
        List<ImageDocument> images = new ArrayList<>();
        Map<FileSystem, ImageDocument> kept = new HashMap<>();
        for (Map.Entry<FileSystem, CompletableFuture<Snapshot>> entry : snapshots.entrySet()) {
            CompletableFuture<Snapshot> future = entry.getValue();
            if (!future.isDone() || future.isCompletedExceptionally()) {
                continue;
            }
            Snapshot snapshot = future.join();
            if (!snapshot.cached()) {
                ImageDocument document = documents.of(entry.getKey().step(), snapshot.layers());
                images.add(document);
                kept.put(entry.getKey(), document);
            }
        }
        if (images.isEmpty()) {
            return;
        }
        loader.load(images);
        for (Map.Entry<FileSystem, ImageDocument> entry : kept.entrySet()) {
            try {
                String definition = keys.definition(entry.getKey()).key();
                StepRecord record = index.step(definition);
                if (record != null) {
                    StepRecord changed = new StepRecord(
                            record.text(),
                            record.layers(),
                            entry.getValue().id(),
                            record.created(),
                            record.took(),
                            record.bytes(),
                            record.inputs());
                    index.putStep(definition, changed);
                    Fingerprint exact = exactKeys.get(entry.getKey());
                    if (exact != null) {
                        index.putStep(exact.key(), changed);
                    }
                }
            } catch (BuildException e) {
                throw new IllegalStateException("the key was told before", e);
            }
        }
    }

    private StepRecord record(FileSystem files, Snapshot made, Fingerprint fingerprint) {
        Step step = files.step().step();
        return new StepRecord(
                step == null ? "FROM" : step.text(),
                made.layers(),
                made.image() == null ? "" : made.image(),
                made.created(),
                made.took(),
                made.bytes(),
                fingerprint.inputs());
    }

    private BuildRecord record() throws IOException {
        List<BuildRecord.Entry> entries = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                if (step.changesFiles()) {
                    try {
                        String key = keys.definition(graph.after(stage, i)).key();
                        entries.add(new BuildRecord.Entry(stage.name(), step.text(), key));
                    } catch (BuildException e) {
                        // A step that was not needed and cannot be looked at.
                    }
                }
            }
        }
        return new BuildRecord(entries);
    }

    private @Nullable String reason(FileSystem files, Fingerprint now) {
        return new Reasons(index, before).of(files, now);
    }

    private final class MountTrees implements PreparedMounts.Trees {
        @Override
        public List<Match> select(TreeRef tree, Selector selector) throws IOException, BuildException {
            return sources.tree(tree, image(tree)).select(selector);
        }

        private @Nullable String image(TreeRef tree) throws IOException, BuildException {
            if (!(tree instanceof TreeRef.OfStage stage)) {
                return null;
            }
            FileSystem files = graph.end(stage.stage());
            return containerImage(files, need(files));
        }

        @Override
        public String name(TreeRef tree) throws IOException, BuildException {
            return switch (tree) {
                case TreeRef.Context(String name) -> "context:" + name;
                case TreeRef.OfStage stage ->
                    "stage:" + keys.definition(graph.end(stage.stage())).key();
                case TreeRef.OfImage(BaseImage image) ->
                    "image:" + image.details().id();
                case TreeRef.Empty ignored -> "";
            };
        }
    }

    private final class KnownFacts implements Documents.Facts {
        @Override
        public Instant created(FileSystem files) {
            if (plan.epoch() != null) {
                return plan.epoch();
            }
            Snapshot snapshot = snapshot(files);
            if (snapshot != null) {
                return snapshot.created();
            }
            StepRecord record = remembered(files);
            return record != null ? record.created() : started;
        }

        @Override
        public int layers(FileSystem files) {
            Snapshot snapshot = snapshot(files);
            if (snapshot != null) {
                return snapshot.layers().size();
            }
            StepRecord record = remembered(files);
            return record == null ? -1 : record.layers().size();
        }

        private @Nullable Snapshot snapshot(FileSystem files) {
            if (files.below() == null && !(files.step().stage().base() instanceof StageBase.Context)) {
                return base(files);
            }
            CompletableFuture<Snapshot> known = snapshots.get(files);
            return known != null && known.isDone() && !known.isCompletedExceptionally() ? known.join() : null;
        }

        private @Nullable StepRecord remembered(FileSystem files) {
            try {
                return files.below() == null
                        ? null
                        : index.step(keys.definition(files).key());
            } catch (BuildException | IOException e) {
                return null;
            }
        }

        @Override
        public String keys(FileSystem files) {
            try {
                String definition = keys.definition(files).key();
                Fingerprint exact = exactKeys.get(files);
                return exact == null || exact.key().equals(definition) ? definition : definition + " " + exact.key();
            } catch (BuildException | IOException e) {
                return "";
            }
        }
    }
}
