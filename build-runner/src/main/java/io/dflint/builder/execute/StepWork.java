package io.dflint.builder.execute;

import io.dflint.builder.copy.CopyExecutor;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImageSpec;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Sources;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.layer.ChangedFiles;
import io.dflint.builder.layer.ContainerFiles;
import io.dflint.builder.layer.ContentSpool;
import io.dflint.builder.layer.ImageFiles;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.layer.Owner;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.mount.PreparedMounts;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildClock;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.Step;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.plan.Warnings;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.resource.Threads;
import io.dflint.builder.result.Snapshot;
import io.dflint.builder.result.Snapshots;
import io.dflint.builder.result.StepImages;
import io.dflint.builder.run.Networks;
import io.dflint.builder.run.RunExecutor;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Carries out steps and collects the resulting files. */
final class StepWork {
    private static final String INCOMPLETE =
            "the command wrote files that kept their size and time, which the Engine does not list as changed; the image has them as they"
                    + " were; build without SOURCE_DATE_EPOCH and secrets in variables, or with --engine buildkit";

    private final Engine engine;
    private final Resources resources;
    private final ImageLoader loader;
    private final Set<Vertex> pushed;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Sources sources;
    private final StepImages images;
    private final BuildClock clock;
    private final StepErrors errors;
    private final RunExecutor runs;
    private final PreparedMounts.Factory mounts;
    private final ContentSpool contents;
    private final Networks networks;
    private final StageReads reads;
    private final BuildListener listener;
    private final String failureName;
    private final Map<Vertex, LayerTree> layers = new ConcurrentHashMap<>();
    private final Map<String, ContainerFiles> views = new ConcurrentHashMap<>();
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    /**
     * @param contents keeps files that can be read only once for the duration of the build
     * @param failureName the name for an image with the files left by a failed command; empty for none
     */
    StepWork(
            Engine engine,
            BuildParts parts,
            RunExecutor runs,
            PreparedMounts.Factory mounts,
            ContentSpool contents,
            Networks networks,
            StageReads reads,
            BuildListener listener,
            String failureName) {
        this.engine = engine;
        this.listener = listener;
        this.failureName = failureName;
        resources = parts.resources;
        loader = parts.loader;
        pushed = parts.pushed;
        graph = parts.graph;
        keys = parts.keys;
        sources = parts.sources;
        images = parts.images;
        clock = parts.clock;
        errors = parts.errors;
        this.runs = runs;
        this.mounts = mounts;
        this.contents = contents;
        this.networks = networks;
        this.reads = reads;
    }

    /**
     * Carries out a step.
     *
     * @param below the files that the step starts from
     * @param stages the files of the stages that the step uses
     * @param warnings receives warnings about probable mistakes
     */
    Snapshot carryOut(
            Vertex vertex, Vertex below, Snapshot input, Map<TreeRef.OfStage, Snapshot> stages, Warnings warnings)
            throws BuildException, IOException {
        long begin = System.nanoTime();
        return switch (vertex.action()) {
            case Action.Run run -> run(vertex, run, below, input, stages, begin);
            case Action.Copy copy -> copy(vertex, copy, below, input, stages, warnings, begin);
            case Action.MakeFolder folder -> {
                LayerTree layer = new LayerTree(view(below, input));
                Owner owner = folder.owner().isEmpty() ? null : folderOwner(folder, layer);
                layer.makeFolders(layer.resolve(folder.path()), 0755, owner, clock.now());
                yield keep(vertex, input, layer, begin);
            }
            case Action.None ignored -> throw new IllegalStateException("nothing to do");
        };
    }

    /** Like BuildKit, WORKDIR accepts a user that the image does not know. */
    private static Owner folderOwner(Action.MakeFolder folder, LayerTree layer) throws IOException {
        try {
            return Owner.of(folder.owner(), layer, (unknown, word) -> {
                throw new BuildException(unknown);
            });
        } catch (BuildException e) {
            return Owner.ROOT;
        }
    }

    private Snapshot copy(
            Vertex vertex,
            Action.Copy copy,
            Vertex below,
            Snapshot input,
            Map<TreeRef.OfStage, Snapshot> stages,
            Warnings warnings,
            long begin)
            throws BuildException, IOException {
        LayerTree layer = new LayerTree(view(below, input));
        Owner owner = copy.owner().isEmpty() ? null : Owner.of(copy.owner(), layer, warnings);
        CopyExecutor executor = copyExecutor(layer, copy, owner, warnings);
        boolean any = false;
        List<String> unmatched = new ArrayList<>();
        for (CopySource source : copy.sources()) {
            List<Match> matches = sources.find(copy, source, stageImage(source, stages));
            any |= !matches.isEmpty();
            if (matches.isEmpty() && source instanceof CopySource.Files files) {
                unmatched.add(files.path().substring(1));
            }
            executor.copy(source, matches);
        }
        if (!unmatched.isEmpty()) {
            String names = String.join(", ", unmatched);
            if (!any && input.layers().isEmpty()) {
                throw new BuildException("no file matches " + names + ", so the image would have no files at all");
            }
            warnings.warn(
                    "no file matches " + names + ", so nothing is copied" + (any ? " for it" : ""),
                    unmatched.getFirst());
        }
        return keep(vertex, input, layer, begin);
    }

    private CopyExecutor copyExecutor(LayerTree layer, Action.Copy copy, @Nullable Owner owner, Warnings warnings) {
        return new CopyExecutor(layer, copy, owner, clock.epoch(), clock.now(), contents, warnings);
    }

    private @Nullable String stageImage(CopySource source, Map<TreeRef.OfStage, Snapshot> stages) throws IOException {
        if (source instanceof CopySource.Files files && files.tree() instanceof TreeRef.OfStage stage) {
            Snapshot snapshot = stages.get(stage);
            return snapshot == null ? null : images.forContainers(graph.end(stage.stage()), snapshot);
        }
        return null;
    }

    /** Creates a layer with all files of a named context, which replaces a base image. */
    Snapshot contextAsBase(Vertex vertex, String name) throws BuildException, IOException {
        long begin = System.nanoTime();
        LayerTree layer = new LayerTree(ImageFiles.EMPTY);
        List<Match> matches = sources.context(name).select(new Selector("", false, null, List.of(), true));
        copyExecutor(layer, Action.Copy.all(), null, Warnings.NONE).copy(matches);
        Snapshot empty = new Snapshot(List.of(), null, clock.start(), true, Duration.ZERO, 0, true);
        return keep(vertex, empty, layer, begin);
    }

    /**
     * Waits until the next second after a layer. The daemon does not list a file as changed if its size and its time,
     * to the second, are the same, so a layer of changed files must not follow another within a second.
     */
    private static void awaitNextSecond(Snapshot input) throws EngineException {
        try {
            Instant next = input.created().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            Duration rest = Duration.between(Instant.now(), next);
            if (rest.isPositive() && rest.compareTo(Duration.ofSeconds(1)) <= 0) {
                Thread.sleep(rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
        }
    }

    private Snapshot run(
            Vertex vertex,
            Action.Run run,
            Vertex below,
            Snapshot input,
            Map<TreeRef.OfStage, Snapshot> stages,
            long begin)
            throws BuildException, IOException {
        String image = images.forContainers(below, input);
        MountTrees trees = new MountTrees(graph, keys, sources, images, stages);
        try (PreparedMounts prepared = mounts.prepare(run, image, trees)) {
            if (prepared.hasSecretVariables()) {
                awaitNextSecond(input);
            }
            RunExecutor.Keeper keeper = new RunExecutor.Keeper() {
                @Override
                public RunExecutor.Result keep(String container) throws IOException, BuildException {
                    return files(vertex, container, prepared, below, input);
                }

                @Override
                public boolean takes(String container, RunExecutor.Result result) throws IOException {
                    ImageDetails made = result.image();
                    // The mounted files would be included.
                    boolean same = result.layer() == null && prepared.mounts().isEmpty();
                    if (made == null || !same || !reads.wanted(vertex)) {
                        return false;
                    }
                    sources.image(made.id(), container);
                    return true;
                }

                @Override
                public void failed(String container) throws IOException {
                    if (!failureName.isEmpty()) {
                        keepFailure(vertex, container);
                    }
                }
            };
            RunExecutor.Result result =
                    runs.run(vertex.step(), run, image, prepared, errors.place(vertex), keeper, networks);
            ImageDetails committed = result.image();
            LayerTree layer = result.layer();
            if (committed != null && layer != null) {
                List<String> all = new ArrayList<>(committed.layers());
                all.add(result.digest());
                long added = Math.max(0, committed.size() - size(image));
                return new Snapshot(List.copyOf(all), null, clock.now(), false, since(begin), added, true);
            }
            if (committed != null) {
                long added = Math.max(0, committed.size() - size(image));
                sizes.put(committed.id(), committed.size());
                return new Snapshot(committed.layers(), committed.id(), clock.now(), false, since(begin), added, true);
            }
            // The layer cannot serve as a view for later steps, since the container it was read from is removed.
            return layer == null || layer.isEmpty()
                    ? new Snapshot(input.layers(), null, clock.now(), false, since(begin), 0, true)
                    : snapshot(vertex, input, result.digest(), layer.bytes(), begin);
        }
    }

    /** Keeps the files of a failed command, without the config of the container: its variables may contain secrets. */
    private void keepFailure(Vertex vertex, String container) throws IOException {
        ImageDetails committed = runs.commit(container).image();
        Step step = vertex.step().step();
        if (committed == null || step == null) {
            return;
        }
        ImageSpec document = new ImageSpec(
                vertex.step().stage().platform(), "", clock.now(), step.config(), List.of(), committed.layers(), null);
        loader.known(committed.id());
        loader.loadNamed(Map.of(failureName, document));
        listener.on(new BuildEvent.FailureKept(vertex.step(), loader.id(document), failureName));
    }

    /**
     * Opens a state of a step.
     *
     * @param files the step whose files the state has
     * @param snapshot these files
     * @param other an image with other files; null for none
     * @param stages the files of the stages that the step mounts
     */
    int open(
            Vertex vertex,
            Vertex files,
            Snapshot snapshot,
            @Nullable String other,
            Map<TreeRef.OfStage, Snapshot> stages,
            StateOpener opener)
            throws BuildException, IOException {
        String image = other != null ? other : images.forContainers(files, snapshot);
        Step step = Objects.requireNonNull(vertex.step().step());
        if (vertex.action() instanceof Action.Run run) {
            MountTrees trees = new MountTrees(graph, keys, sources, images, stages);
            try (PreparedMounts prepared = mounts.prepare(run, image, trees)) {
                return opener.open(runs.spec(run, image, prepared, ""), prepared.mounts(), resources);
            }
        }
        ImageConfig config = ImageConfig.EMPTY
                .withEnv(step.config().env())
                .withUser(step.config().user())
                .withWorkingDir(step.config().workingDir());
        return opener.open(ContainerSpec.of(image, config, new HostOptions().withoutLog()), List.of(), resources);
    }

    /** Collects the files after a command: by a commit, unless something has to be left out or adjusted. */
    private RunExecutor.Result files(
            Vertex vertex, String container, PreparedMounts prepared, Vertex below, Snapshot input)
            throws IOException, BuildException {
        boolean rewrite = clock.epoch() != null || prepared.hasSecretVariables();
        if (!rewrite && prepared.targets().isEmpty()) {
            return commit(vertex, container);
        }
        ChangedFiles changed = new ChangedFiles(engine, container, view(below, input), prepared.targets(), contents);
        listener.on(new BuildEvent.PathsChanged(vertex.step(), changed.described()));
        if (!rewrite && !changed.hasStubs()) {
            return committed(container);
        }
        String unknown = changed.unknownName();
        if (unknown != null && rewrite) {
            throw new BuildException("the command changed " + unknown
                    + ", whose name is not UTF-8, which the Engine's API cannot express; use UTF-8 names with"
                    + " SOURCE_DATE_EPOCH and with secrets in variables");
        }
        boolean checks = loader.knowsWrittenBytes();
        if (unknown == null && (rewrite || checks)) {
            LayerTree layer = changed.layer(clock.epoch());
            boolean complete = checks && changed.isComplete();
            if (rewrite && checks && !complete) {
                listener.on(new BuildEvent.Warning(INCOMPLETE, errors.line(vertex)));
            }
            if (rewrite || complete) {
                return new RunExecutor.Result(null, layer, layer.isEmpty() ? "" : send(vertex, layer));
            }
        }
        RunExecutor.Result result = committed(container);
        LayerTree whiteouts = changed.withoutStubs();
        return whiteouts.isEmpty()
                ? result
                : new RunExecutor.Result(result.image(), whiteouts, send(vertex, whiteouts));
    }

    private RunExecutor.Result committed(String container) throws IOException {
        RunExecutor.Result result = runs.commit(container);
        ImageDetails image = result.image();
        if (image != null) {
            loader.committed(image.id());
        }
        return result;
    }

    /** Commits a container. The changes are requested at the same time; if that fails, the step is not affected. */
    private RunExecutor.Result commit(Vertex vertex, String container) throws IOException, BuildException {
        FutureTask<LayerChanges> changes = new FutureTask<>(
                () -> ChangedFiles.described(engine.containers().changes(container)));
        Threads.start(changes);
        RunExecutor.Result result = committed(container);
        try {
            listener.on(new BuildEvent.PathsChanged(vertex.step(), Snapshots.await(changes)));
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.CANCELLED)) {
                throw e;
            }
        }
        return result;
    }

    /** The images made by this build are already known. */
    private long size(String image) throws IOException {
        Long known = sizes.get(image);
        return known != null ? known : engine.images().get(image).size();
    }

    private Snapshot keep(Vertex vertex, Snapshot input, LayerTree layer, long begin) throws IOException {
        listener.on(new BuildEvent.PathsChanged(vertex.step(), layer.changes()));
        String digest = send(vertex, layer);
        layers.put(vertex, layer);
        return snapshot(vertex, input, digest, layer.bytes(), begin);
    }

    /** Registers a layer to be sent with the next image, and returns its digest. */
    private String send(Vertex vertex, LayerTree layer) throws IOException {
        boolean compresses = pushed.contains(vertex) && loader.keepsCompression();
        PackedLayer packed = compresses ? PackedLayer.compressed(layer) : PackedLayer.of(layer);
        loader.add(packed);
        return packed.digest();
    }

    /**
     * Creates the snapshot of a step. A large layer is sent immediately, because sending takes longer than the rest of
     * the step, and other steps can continue meanwhile.
     */
    private Snapshot snapshot(Vertex vertex, Snapshot input, String digest, long bytes, long begin) throws IOException {
        List<String> all = new ArrayList<>(input.layers());
        all.add(digest);
        List<String> files = List.copyOf(all);
        if (loader.isLarge(digest)) {
            images.load(vertex, files);
        }
        return new Snapshot(files, null, clock.now(), false, since(begin), bytes, true);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Returns a view of the files of a step. */
    private ImageFiles view(Vertex vertex, Snapshot snapshot) throws IOException {
        LayerTree layer = layers.get(vertex);
        if (layer != null) {
            return layer;
        }
        if (snapshot.layers().isEmpty()) {
            return ImageFiles.EMPTY;
        }
        String image = images.forContainers(vertex, snapshot);
        return views.computeIfAbsent(image, id -> new ContainerFiles(engine, resources, id));
    }
}
