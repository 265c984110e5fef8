package io.dflint.builder.execute;

import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Does what steps do, and takes the files that come of it. */
final class StepWork {
    private final BuildState state;
    private final StepImages images;
    private final RunExecutor runs;
    private final PreparedMounts.Factory mounts;
    private final Map<FileSystem, LayerTree> layers = new ConcurrentHashMap<>();
    private final Map<String, ContainerView> views = new ConcurrentHashMap<>();
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    /** @param trees what mounts read */
    StepWork(BuildState state, StepImages images, PreparedMounts.Trees trees) {
        this.state = state;
        this.images = images;
        this.runs = new RunExecutor(
                state.engine,
                state.resources,
                state.options,
                state.listener,
                new Redactor(state.options.secrets().values()));
        MountVolumes volumes = new MountVolumes(state.engine, state.resources);
        CacheVolumes caches = new CacheVolumes(volumes, state.index.folder().resolve("locks"));
        this.mounts = new PreparedMounts.Factory(state, volumes, caches, trees);
    }

    /**
     * Carries out a step.
     *
     * @param below the files that it works on
     * @param stages those of the stages that it copies from
     */
    Snapshot carryOut(FileSystem files, FileSystem below, Snapshot input, Map<TreeRef.OfStage, Snapshot> stages)
            throws BuildException, IOException {
        long begin = System.nanoTime();
        return switch (files.action()) {
            case Action.Run run -> run(files, run, below, input, begin);
            case Action.Copy copy -> copy(files, copy, below, input, stages, begin);
            case Action.MakeFolder folder -> {
                LayerTree layer = new LayerTree(view(below, input));
                Owner owner = folderOwner(folder, layer);
                layer.makeFolders(layer.resolve(folder.path()), 0755, owner.uid(), owner.gid(), state.now());
                yield keep(files, input, layer, begin);
            }
            case Action.None ignored -> throw new IllegalStateException("nothing to do");
        };
    }

    /** As BuildKit, WORKDIR does not mind a user that the image does not know. */
    private static Owner folderOwner(Action.MakeFolder folder, LayerTree layer) throws IOException {
        try {
            return folder.owner().isEmpty() ? Owner.ROOT : Owner.of(folder.owner(), layer);
        } catch (BuildException e) {
            return Owner.ROOT;
        }
    }

    private Snapshot copy(
            FileSystem files,
            Action.Copy copy,
            FileSystem below,
            Snapshot input,
            Map<TreeRef.OfStage, Snapshot> stages,
            long begin)
            throws BuildException, IOException {
        LayerTree layer = new LayerTree(view(below, input));
        Owner owner = copy.owner().isEmpty() ? null : Owner.of(copy.owner(), layer);
        CopyExecutor executor = copyExecutor(layer, copy, owner);
        boolean any = false;
        for (CopySource source : copy.sources()) {
            List<Match> matches = state.sources.find(copy, source, stageImage(source, stages));
            any |= !matches.isEmpty();
            executor.copy(source, matches);
        }
        if (!any) {
            // BuildKit would copy nothing without a word; the builder before it refused, which finds more mistakes.
            throw new BuildException("no file matches; nothing would be copied");
        }
        return keep(files, input, layer, begin);
    }

    private CopyExecutor copyExecutor(LayerTree layer, Action.Copy copy, @Nullable Owner owner) {
        return new CopyExecutor(layer, copy, owner, state.plan.epoch(), state.now(), state.contents);
    }

    private @Nullable String stageImage(CopySource source, Map<TreeRef.OfStage, Snapshot> stages) throws IOException {
        if (source instanceof CopySource.Files files && files.tree() instanceof TreeRef.OfStage stage) {
            Snapshot snapshot = stages.get(stage);
            return snapshot == null ? null : images.forContainers(state.graph.end(stage.stage()), snapshot);
        }
        return null;
    }

    /** A named context in place of a base image: all its files in a layer. */
    Snapshot contextAsBase(FileSystem files, String name) throws BuildException, IOException {
        long begin = System.nanoTime();
        LayerTree layer = new LayerTree(View.EMPTY);
        List<Match> matches = state.sources.context(name).select(new Selector("", false, null, List.of(), true));
        copyExecutor(layer, Action.Copy.all(), null).copy(matches);
        Snapshot empty = new Snapshot(List.of(), null, state.start(), true, Duration.ZERO, 0, true);
        return keep(files, empty, layer, begin);
    }

    private Snapshot run(FileSystem files, Action.Run run, FileSystem below, Snapshot input, long begin)
            throws BuildException, IOException {
        String image = images.forContainers(below, input);
        try (PreparedMounts prepared = mounts.prepare(run, image)) {
            RunExecutor.Keeper keeper = container -> files(container, prepared, below, input);
            RunExecutor.Result result = runs.run(files.step(), run, image, prepared, state.place(files), keeper);
            ImageDetails committed = result.image();
            if (committed != null) {
                long added = Math.max(0, committed.size() - size(image));
                sizes.put(committed.id(), committed.size());
                return new Snapshot(committed.layers(), committed.id(), state.now(), false, since(begin), added, true);
            }
            // The layer is no view for later steps: the container that it was read from goes.
            LayerTree layer = result.layer();
            return layer == null || layer.isEmpty()
                    ? new Snapshot(input.layers(), null, state.now(), false, since(begin), 0, true)
                    : snapshot(input, result.digest(), layer.bytes(), begin);
        }
    }

    /** The files that a command left: by a commit, unless something has to be left out or set right. */
    private RunExecutor.Result files(String container, PreparedMounts prepared, FileSystem below, Snapshot input)
            throws IOException {
        boolean rewrite = state.plan.epoch() != null || prepared.hasSecretVariables();
        if (!rewrite && prepared.targets().isEmpty()) {
            return runs.commit(container);
        }
        ChangedFiles changed =
                new ChangedFiles(state.engine, container, view(below, input), prepared.targets(), state.contents);
        if (!rewrite && !changed.hasStubs()) {
            return runs.commit(container);
        }
        LayerTree layer = changed.layer(state.plan.epoch());
        return new RunExecutor.Result(null, layer, layer.isEmpty() ? "" : send(layer));
    }

    /** Images that were made here were looked at before. */
    private long size(String image) throws IOException {
        Long known = sizes.get(image);
        return known != null ? known : state.engine.images().get(image).size();
    }

    private Snapshot keep(FileSystem files, Snapshot input, LayerTree layer, long begin) throws IOException {
        String digest = send(layer);
        layers.put(files, layer);
        return snapshot(input, digest, layer.bytes(), begin);
    }

    /** Has a layer sent with the next image; its digest. */
    private String send(LayerTree layer) throws IOException {
        PackedLayer packed = PackedLayer.of(layer);
        state.loader.add(packed);
        return packed.digest();
    }

    private Snapshot snapshot(Snapshot input, String digest, long bytes, long begin) {
        List<String> all = new ArrayList<>(input.layers());
        all.add(digest);
        return new Snapshot(List.copyOf(all), null, state.now(), false, since(begin), bytes, true);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
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
        String image = images.forContainers(files, snapshot);
        return views.computeIfAbsent(image, id -> new ContainerView(state.engine, state.resources, id));
    }
}
