package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.Input.Kind;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.RunMount;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names what steps make, as BuildKit does. Each step has a key by definition: the step and the keys of all that it uses.
 * Steps that use files of other stages have a second one, by content, for which those stages must have been built: so a
 * stage that was built again with the same result changes nothing for the steps after it.
 */
final class Keys {
    private final FileSystem.Graph graph;
    private final Sources sources;
    private final StepInputs steps;
    private final Map<FileSystem, Fingerprint> definitions = new HashMap<>();
    private final Map<FileSystem, Boolean> byContent = new HashMap<>();

    Keys(FileSystem.Graph graph, Sources sources, CacheIndex index, BuildOptions options, BuildPlan plan) {
        this.graph = graph;
        this.sources = sources;
        this.steps = new StepInputs(sources, index, options, plan.epoch());
    }

    /** The fingerprint by definition. */
    synchronized Fingerprint definition(FileSystem files) throws IOException, BuildException {
        Fingerprint known = definitions.get(files);
        if (known != null) {
            return known;
        }
        // What it depends on first: steps and stages may be more than the stack is deep.
        Deque<FileSystem> open = new ArrayDeque<>();
        open.push(files);
        while (!open.isEmpty()) {
            FileSystem next = open.peek();
            FileSystem unknown = definitions.containsKey(next) ? null : unknownBelow(next);
            if (unknown != null) {
                open.push(unknown);
                continue;
            }
            open.pop();
            if (!definitions.containsKey(next)) {
                definitions.put(next, make(next));
            }
        }
        return Objects.requireNonNull(definitions.get(files));
    }

    /** Something that a file system depends on and that has no key yet; null if there is nothing. */
    private @Nullable FileSystem unknownBelow(FileSystem files) {
        FileSystem below = files.below();
        if (below != null && !definitions.containsKey(below)) {
            return below;
        }
        for (TreeRef.OfStage stage : stages(files.action())) {
            FileSystem end = graph.end(stage.stage());
            if (!definitions.containsKey(end)) {
                return end;
            }
        }
        return null;
    }

    private Fingerprint make(FileSystem files) throws IOException, BuildException {
        FileSystem below = files.below();
        return below == null ? base(files) : steps.fingerprint(files.action(), key(below), this::byDefinition);
    }

    private String key(FileSystem files) {
        return Objects.requireNonNull(definitions.get(files)).key();
    }

    private String byDefinition(TreeRef.OfStage stage, StepInputs.SelectedPaths paths) {
        CopySource source = paths.source();
        String include = source instanceof CopySource.Files files && files.include() != null ? files.include() : "";
        return "stage:" + key(graph.end(stage.stage())) + ":" + paths.path() + ":" + include;
    }

    /** Whether the key by content may be another one. */
    synchronized boolean dependsOnContent(FileSystem files) {
        Deque<FileSystem> open = new ArrayDeque<>();
        Boolean depends = false;
        for (FileSystem at = files; at != null; at = at.below()) {
            Boolean known = byContent.get(at);
            if (known != null) {
                depends = known;
                break;
            }
            open.push(at);
        }
        for (FileSystem at : open) {
            depends |= !stages(at.action()).isEmpty();
            byContent.put(at, depends);
        }
        return depends;
    }

    /** The stages whose files an action reads. */
    static List<TreeRef.OfStage> stages(Action action) {
        List<TreeRef.OfStage> stages = new ArrayList<>(0);
        switch (action) {
            case Action.Copy copy -> {
                for (CopySource source : copy.sources()) {
                    if (source instanceof CopySource.Files files && files.tree() instanceof TreeRef.OfStage stage) {
                        stages.add(stage);
                    }
                }
            }
            case Action.Run run -> {
                for (RunMount mount : run.mounts()) {
                    TreeRef tree = tree(mount);
                    if (tree instanceof TreeRef.OfStage stage) {
                        stages.add(stage);
                    }
                }
            }
            case Action.MakeFolder ignored -> {}
            case Action.None ignored -> {}
        }
        return stages;
    }

    /** Whether an action reads files of a build context. */
    static boolean usesContext(Action action) {
        return switch (action) {
            case Action.Copy copy ->
                copy.sources().stream()
                        .anyMatch(source ->
                                source instanceof CopySource.Files files && files.tree() instanceof TreeRef.Context);
            case Action.Run run -> run.mounts().stream().anyMatch(mount -> tree(mount) instanceof TreeRef.Context);
            case Action.MakeFolder ignored -> false;
            case Action.None ignored -> false;
        };
    }

    private static @Nullable TreeRef tree(RunMount mount) {
        return switch (mount) {
            case RunMount.Bind bind -> bind.tree();
            case RunMount.Cache cache -> cache.tree();
            case RunMount.Tmpfs ignored -> null;
            case RunMount.Secret ignored -> null;
            case RunMount.Ssh ignored -> null;
        };
    }

    /**
     * The fingerprint by content.
     *
     * @param below the key by content of what the step works on
     * @param stageImages an image of each stage that is used
     */
    Fingerprint exact(FileSystem files, String below, Map<TreeRef.OfStage, String> stageImages)
            throws IOException, BuildException {
        return steps.fingerprint(files.action(), below, (stage, paths) -> byContent(stage, paths, stageImages));
    }

    private String byContent(
            TreeRef.OfStage stage, StepInputs.SelectedPaths paths, Map<TreeRef.OfStage, String> stageImages)
            throws IOException, BuildException {
        String image = stageImages.get(stage);
        if (paths.copy() != null && paths.source() != null) {
            return "content:" + ContentKey.of(sources.find(paths.copy(), paths.source(), image), null);
        }
        List<Match> matches =
                sources.tree(stage, image).select(new Selector(paths.path(), false, null, List.of(), false));
        return "content:" + ContentKey.of(matches, null);
    }

    private Fingerprint base(FileSystem files) throws IOException, BuildException {
        String value = switch (files.step().stage().base()) {
            case StageBase.Image(BaseImage image) -> StepInputs.chain(image);
            case StageBase.Context(String name) ->
                ContentKey.of(sources.context(name).select(new Selector("", false, null, List.of(), true)), null);
            case StageBase.Scratch ignored -> "scratch";
            case StageBase.OfStage ignored -> throw new IllegalStateException("not a base");
        };
        return Fingerprint.of(List.of(new Input(Kind.IMAGE, "", value)));
    }
}
