package io.dflint.builder.key;

import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.Input.Kind;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the cache keys of steps as BuildKit does. Each step has a key by definition, made of the step and the keys
 * of everything it uses. A step that uses files of other stages has a second key by content, for which those stages
 * must have been built: if a stage was rebuilt with the same result, the steps that use it stay cached.
 */
public final class CacheKeys {
    private static final String DEFINED = "stage:";
    private static final String CONTENT = "content:";

    private final BuildGraph graph;
    private final StepErrors errors;
    private final Sources sources;
    private final StepInputs steps;
    private final Map<Vertex, Fingerprint> definitions = new HashMap<>();
    private final Map<Vertex, Boolean> byContent = new HashMap<>();

    public CacheKeys(BuildGraph graph, StepErrors errors, Sources sources, StepInputs steps) {
        this.graph = graph;
        this.errors = errors;
        this.sources = sources;
        this.steps = steps;
    }

    /**
     * Returns the fingerprint by definition.
     *
     * @throws BuildException at the instruction whose files cannot be read; this may be one that the step depends on
     */
    public synchronized Fingerprint definition(Vertex vertex) throws IOException, BuildException {
        Fingerprint known = definitions.get(vertex);
        if (known != null) {
            return known;
        }
        // Dependencies come first: steps and stages may be nested too deeply for recursion.
        Deque<Vertex> open = new ArrayDeque<>();
        open.push(vertex);
        while (!open.isEmpty()) {
            Vertex next = open.peek();
            Vertex unknown = definitions.containsKey(next) ? null : unknownBelow(next);
            if (unknown != null) {
                open.push(unknown);
                continue;
            }
            open.pop();
            if (!definitions.containsKey(next)) {
                definitions.put(next, errors.at(next, () -> make(next)));
            }
        }
        return Objects.requireNonNull(definitions.get(vertex));
    }

    /** Returns a dependency of a file system without a key yet, or null if all have one. */
    private @Nullable Vertex unknownBelow(Vertex vertex) {
        Vertex below = vertex.below();
        if (below != null && !definitions.containsKey(below)) {
            return below;
        }
        for (TreeRef.OfStage stage : stages(vertex.action())) {
            Vertex end = graph.end(stage.stage());
            if (!definitions.containsKey(end)) {
                return end;
            }
        }
        return null;
    }

    private Fingerprint make(Vertex vertex) throws IOException, BuildException {
        Vertex below = vertex.below();
        return below == null ? base(vertex) : steps.fingerprint(vertex.action(), key(below), this::byDefinition);
    }

    private String key(Vertex vertex) {
        return Objects.requireNonNull(definitions.get(vertex)).key();
    }

    private String byDefinition(TreeRef.OfStage stage, StepInputs.SelectedPaths paths) {
        CopySource source = paths.source();
        String include = source instanceof CopySource.Files files && files.include() != null ? files.include() : "";
        return DEFINED + key(graph.end(stage.stage())) + ":" + paths.path() + ":" + include;
    }

    /** Reports whether the key by content may differ from the key by definition. */
    public synchronized boolean dependsOnContent(Vertex vertex) {
        Deque<Vertex> open = new ArrayDeque<>();
        Boolean depends = false;
        for (Vertex at = vertex; at != null; at = at.below()) {
            Boolean known = byContent.get(at);
            if (known != null) {
                depends = known;
                break;
            }
            open.push(at);
        }
        for (Vertex at : open) {
            depends |= !stages(at.action()).isEmpty();
            byContent.put(at, depends);
        }
        return depends;
    }

    /** The stages whose files an action reads. */
    public static List<TreeRef.OfStage> stages(Action action) {
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

    /** Reports whether the value of an input stands for files of a stage. */
    public static boolean isOfStage(String value) {
        return value.startsWith(DEFINED) || value.startsWith(CONTENT);
    }

    /** The line of a step in the Dockerfile, counted from 1. */
    public int line(Vertex vertex) {
        return errors.line(vertex);
    }

    /** The names of the build contexts whose files an action reads. */
    public static Set<String> contexts(Action action) {
        Set<String> names = new LinkedHashSet<>();
        List<@Nullable TreeRef> trees = new ArrayList<>();
        switch (action) {
            case Action.Copy copy ->
                copy.sources()
                        .forEach(source -> trees.add(source instanceof CopySource.Files files ? files.tree() : null));
            case Action.Run run -> run.mounts().forEach(mount -> trees.add(tree(mount)));
            case Action.MakeFolder ignored -> {}
            case Action.None ignored -> {}
        }
        for (TreeRef tree : trees) {
            if (tree instanceof TreeRef.Context(String name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Reports whether an action reads files of a build context. */
    public static boolean usesContext(Action action) {
        return !contexts(action).isEmpty();
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
     * Returns the fingerprint by content.
     *
     * @param below the key by content of the files that the step starts from
     * @param stageImages an image of each stage that the step uses
     */
    public Fingerprint exact(Vertex vertex, String below, Map<TreeRef.OfStage, String> stageImages)
            throws IOException, BuildException {
        return steps.fingerprint(vertex.action(), below, (stage, paths) -> byContent(stage, paths, stageImages));
    }

    private String byContent(
            TreeRef.OfStage stage, StepInputs.SelectedPaths paths, Map<TreeRef.OfStage, String> stageImages)
            throws IOException, BuildException {
        String image = stageImages.get(stage);
        if (paths.copy() != null && paths.source() != null) {
            return CONTENT + ContentKey.of(sources.find(paths.copy(), paths.source(), image), null);
        }
        List<Match> matches =
                sources.tree(stage, image).select(new Selector(paths.path(), false, null, List.of(), false));
        return CONTENT + ContentKey.of(matches, null);
    }

    private Fingerprint base(Vertex vertex) throws IOException, BuildException {
        String value = switch (vertex.step().stage().base()) {
            case StageBase.Image(BaseImage image) -> StepInputs.chain(image);
            case StageBase.Context(String name) ->
                ContentKey.of(sources.context(name).select(new Selector("", false, null, List.of(), true)), null);
            case StageBase.Scratch ignored -> "scratch";
            case StageBase.OfStage ignored -> throw new IllegalStateException("not a base");
        };
        return Fingerprint.of(List.of(new Input(Kind.IMAGE, "", value)));
    }
}
