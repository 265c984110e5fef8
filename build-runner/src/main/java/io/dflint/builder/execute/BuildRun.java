package io.dflint.builder.execute;

import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.StepId;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.TreeRef;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One build. It asks for the files of the target, and everything else follows: a step whose result is known needs nothing
 * below it; another one needs first what it works on, and the stages that it copies from, which are built in parallel.
 */
final class BuildRun {
    private static final int STOP_SECONDS = 10;

    /** So many steps may wait for each other. */
    private static final int MANY = 500;

    private final BuildState state;
    private final CachedSteps cache;
    private final StepImages images;
    private final StepWork work;
    private final Semaphore slots;
    private final ExecutorService threads = Threads.perTask();
    private final Thread main = Thread.currentThread();
    private final AtomicReference<@Nullable BuildException> failure = new AtomicReference<>();
    private final Map<FileSystem, Boolean> reported = new IdentityHashMap<>();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger executed = new AtomicInteger();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private Duration imageTook = Duration.ZERO;

    BuildRun(BuildState state) {
        this.state = state;
        this.cache = new CachedSteps(state);
        this.images = new StepImages(state);
        this.work = new StepWork(state, images, new MountTrees(state, images, this::need));
        this.slots = new Semaphore(state.options.parallel());
    }

    /**
     * Builds; once, in the thread that made this.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file does not do its part
     */
    BuildResult build() throws BuildException, IOException {
        boolean complete = false;
        BuildLock lock = BuildLock.hold(state.index.folder(), state.id);
        try {
            removeInterrupted();
            cache.importSteps();
            state.listener.on(new BuildEvent.Planned(state.plan, state.id));
            String image = steps();
            cache.keepBuild();
            complete = true;
            return new BuildResult(image, cached.get(), executed.get(), imageTook);
        } finally {
            close(complete, lock);
        }
    }

    private void removeInterrupted() throws IOException {
        try {
            new Leftovers(state.engine, state.index, line -> {}).removeInterrupted();
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
            state.listener.on(new BuildEvent.Warning(
                    "cannot remove what an interrupted build left at the daemon: " + e.getMessage()));
        }
    }

    /** The lock tells of what is left, so it goes last, and its file stays if something may be. */
    private void close(boolean complete, BuildLock lock) throws IOException {
        boolean interrupted = Thread.interrupted();
        if (!complete) {
            state.resources.findAll();
        }
        try (lock) {
            state.close();
            if (state.resources.isGone()) {
                lock.forget();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String steps() throws BuildException, IOException {
        String image;
        try {
            image = stages();
        } catch (BuildException | IOException | RuntimeException e) {
            keepStepsAfter(e);
            BuildException first = failure.get();
            if (first != null) {
                // This thread was only interrupted to let it know.
                Thread.interrupted();
                throw first;
            }
            throw e;
        }
        stopThreads();
        images.keepSteps();
        return image;
    }

    private String stages() throws BuildException, IOException {
        if (state.options.stepImages()) {
            for (StagePlan stage : state.plan.stages()) {
                inOrder(stage);
            }
        }
        StagePlan target = state.plan.target();
        inOrderIfMany(state.graph.end(target));
        return image(new StepId(target, target.steps().size() - 1));
    }

    /**
     * Makes what the target needs one after the other, in the order of the plan, if it is so much that a step that waits
     * for another, and that for the next, would be too deep for the stack and too many for threads.
     */
    private void inOrderIfMany(FileSystem target) throws BuildException, IOException {
        int steps = 0;
        for (StagePlan stage : state.plan.stages()) {
            steps += stage.steps().size();
        }
        if (steps <= MANY) {
            return;
        }
        Set<FileSystem> needed = needed(target);
        for (StagePlan stage : state.plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                FileSystem files = state.graph.after(stage, i);
                if (needed.contains(files)) {
                    need(files);
                }
            }
        }
    }

    /** The target and what it needs, except for what cached steps need. */
    private Set<FileSystem> needed(FileSystem target) throws BuildException, IOException {
        Set<FileSystem> needed = new HashSet<>();
        Deque<FileSystem> open = new ArrayDeque<>();
        open.push(target);
        while (!open.isEmpty()) {
            FileSystem files = open.pop();
            FileSystem below = files.below();
            if (below == null || !needed.add(files) || isCached(files)) {
                continue;
            }
            open.push(below);
            for (TreeRef.OfStage tree : Keys.stages(files.action())) {
                open.push(state.graph.end(tree.stage()));
            }
        }
        return needed;
    }

    private boolean isCached(FileSystem files) throws BuildException, IOException {
        Fingerprint definition = state.at(files, () -> state.keys.definition(files));
        return !state.options.runsAnyway(files.step().stage()) && cache.find(files, definition.key()) != null;
    }

    private String image(StepId id) throws BuildException, IOException {
        Snapshot files = need(state.graph.after(id));
        long begin = System.nanoTime();
        String image = images.of(id, files);
        imageTook = Duration.ofNanos(System.nanoTime() - begin);
        return image;
    }

    /** For progress that shows an image for each step: one step after the other. */
    private void inOrder(StagePlan stage) throws BuildException, IOException {
        for (int i = -1; i < stage.steps().size(); i++) {
            StepId id = new StepId(stage, i);
            Snapshot snapshot = need(state.graph.after(id));
            boolean configOnly = i >= 0 && !stage.steps().get(i).changesFiles();
            if (configOnly && images.known(id, snapshot) != null) {
                state.listener.on(new BuildEvent.StepCached(id, null));
            }
            state.listener.on(new BuildEvent.StepImage(id, images.of(id, snapshot)));
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
        return wentMeanwhile(failure) || cache.lostImages();
    }

    /** The daemon says so if an image goes between two looks that it takes at it. */
    private static boolean wentMeanwhile(IOException failure) {
        return failure instanceof EngineException
                && String.valueOf(failure.getMessage()).contains("failed to get digest");
    }

    private Snapshot need(FileSystem files) throws BuildException, IOException {
        return state.snapshots.get(files, () -> make(files));
    }

    private Snapshot make(FileSystem files) throws BuildException, IOException {
        FileSystem below = files.below();
        if (below == null) {
            Snapshot base = files.step().stage().base() instanceof StageBase.Context(String name)
                    ? contextAsBase(files, name)
                    : state.snapshots.base(files);
            reportCached(files);
            return base;
        }
        Fingerprint definition = state.at(files, () -> state.keys.definition(files));
        boolean useCache = !state.options.runsAnyway(files.step().stage());
        Snapshot hit = useCache ? cache.find(files, definition.key()) : null;
        if (hit != null) {
            reportCached(files);
            return hit;
        }
        Map<TreeRef.OfStage, Snapshot> stages = needStages(files, below);
        Snapshot input = need(below);
        Fingerprint exact = definition;
        if (state.keys.dependsOnContent(files)) {
            exact = exact(files, below, stages);
            state.snapshots.contentKey(files, exact.key());
            hit = useCache && !exact.key().equals(definition.key()) ? cache.find(files, exact.key()) : null;
            if (hit != null) {
                cache.alias(definition.key(), exact.key());
                reportCached(files);
                return hit;
            }
        }
        String reason = useCache ? cache.reason(files, exact) : "the cache is off";
        Snapshot made = execute(files, below, input, reason, stages);
        if (isConsistent(files, input, stages)) {
            cache.keep(files, made, definition, exact);
            return made;
        }
        return made.inconsistent();
    }

    private Snapshot contextAsBase(FileSystem files, String name) throws BuildException, IOException {
        // What was hashed before it is sent is compared.
        state.at(files, () -> state.keys.definition(files));
        Snapshot base = state.at(files, () -> work.contextAsBase(files, name));
        return contextIsUnchanged() ? base : base.inconsistent();
    }

    /** Whether a step was given what its key says. */
    private boolean isConsistent(FileSystem files, Snapshot input, Map<TreeRef.OfStage, Snapshot> stages) {
        boolean consistent = input.consistent() && stages.values().stream().allMatch(Snapshot::consistent);
        return (!Keys.usesContext(files.action()) || contextIsUnchanged()) && consistent;
    }

    private boolean contextIsUnchanged() {
        Set<String> changed = state.sources.changed();
        for (String path : changed) {
            if (warned.add(path)) {
                state.listener.on(new BuildEvent.Warning(
                        "/" + path + " changed during the build; the steps that use it are not cached"));
            }
        }
        return changed.isEmpty();
    }

    /** Builds the stages that a step needs, and what it works on, all at the same time. */
    private Map<TreeRef.OfStage, Snapshot> needStages(FileSystem files, FileSystem below)
            throws BuildException, IOException {
        Map<TreeRef.OfStage, Future<Snapshot>> open = new HashMap<>();
        for (TreeRef.OfStage tree : Keys.stages(files.action())) {
            open.put(tree, threads.submit(() -> need(state.graph.end(tree.stage()))));
        }
        Map<TreeRef.OfStage, Snapshot> stages = new HashMap<>();
        if (!open.isEmpty()) {
            need(below);
        }
        for (Map.Entry<TreeRef.OfStage, Future<Snapshot>> entry : open.entrySet()) {
            stages.put(entry.getKey(), Snapshots.await(entry.getValue()));
        }
        return stages;
    }

    private Fingerprint exact(FileSystem files, FileSystem below, Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        Map<TreeRef.OfStage, String> stageImages = new HashMap<>();
        for (Map.Entry<TreeRef.OfStage, Snapshot> stage : stages.entrySet()) {
            FileSystem end = state.graph.end(stage.getKey().stage());
            stageImages.put(stage.getKey(), images.forContainers(end, stage.getValue()));
        }
        String content = state.snapshots.contentKey(below);
        String belowKey =
                content != null ? content : state.keys.definition(below).key();
        return state.at(files, () -> state.keys.exact(files, belowKey, stageImages));
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
            boolean base = at.below() == null;
            cached.addAndGet(base ? 0 : 1);
            state.listener.on(new BuildEvent.StepCached(at.step(), base ? null : cache.took(at)));
        }
    }

    private Snapshot execute(
            FileSystem files,
            FileSystem below,
            Snapshot input,
            @Nullable String reason,
            Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
        }
        synchronized (reported) {
            reported.put(files, true);
        }
        long begin = System.nanoTime();
        try {
            state.listener.on(new BuildEvent.StepStarted(files.step(), reason));
            Snapshot made = state.at(files, () -> work.carryOut(files, below, input, stages));
            executed.incrementAndGet();
            state.listener.on(new BuildEvent.StepDone(files.step(), made.took(), made.bytes()));
            return made;
        } catch (BuildException e) {
            BuildException placed = e.at(state.place(files));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            state.listener.on(new BuildEvent.StepFailed(files.step(), took, placed));
            fail(placed);
            throw placed;
        } finally {
            slots.release();
        }
    }

    /** The first step that fails ends those that run at the same time. */
    private void fail(BuildException e) {
        if (failure.compareAndSet(null, e)) {
            threads.shutdownNow();
            if (!Thread.currentThread().equals(main)) {
                main.interrupt();
            }
        }
    }
}
