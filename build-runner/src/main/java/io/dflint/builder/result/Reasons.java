package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.InputChanges;
import io.dflint.builder.cache.MissReason;
import io.dflint.builder.cache.StepRecord;
import io.dflint.builder.event.BuildEvent.OfInstruction;
import io.dflint.builder.event.BuildEvent.Skipped;
import io.dflint.builder.event.Reason;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.plan.TreeRef;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Explains why steps run: what changed about a step since an earlier build, or else about the first changed step that
 * it depends on. Safe for use by several threads.
 */
final class Reasons {
    private final CacheIndex index;
    private final EarlierBuilds earlier;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final Function<Vertex, @Nullable String> contentKeys;
    private final Predicate<Vertex> cached;
    private final BiFunction<String, String, @Nullable String> exclusions;
    private final String removed;
    private final Map<StagePlan, Comparison> comparisons = new HashMap<>();
    private final Map<Vertex, Cause> causes = new HashMap<>();

    /** For steps that did not change themselves, the step that caused them to run. */
    private final Map<Vertex, Vertex> origins = new HashMap<>();

    private final Map<Vertex, List<Input>> inputs = new HashMap<>();

    /**
     * @param contentKeys returns the key of a step by content if it is known and differs from that by definition
     * @param cached reports whether the files of a step are available without work
     * @param exclusions returns the line of an ignore file that excludes a file, given the name of the context and the
     *     path
     * @param removed the reason for a step that runs although nothing changed
     */
    Reasons(
            CacheIndex index,
            EarlierBuilds earlier,
            BuildGraph graph,
            CacheKeys keys,
            Function<Vertex, @Nullable String> contentKeys,
            Predicate<Vertex> cached,
            BiFunction<String, String, @Nullable String> exclusions,
            String removed) {
        this.index = index;
        this.earlier = earlier;
        this.graph = graph;
        this.keys = keys;
        this.contentKeys = contentKeys;
        this.cached = cached;
        this.exclusions = exclusions;
        this.removed = removed;
    }

    /**
     * The reason why a step runs.
     *
     * @param root the step that changed
     * @param text what changed about it
     * @param details the changes in full
     * @param files the files that differ
     */
    private record Cause(Vertex root, String text, List<String> details, List<FileChange> files) {
        Cause(Vertex root, String text) {
            this(root, text, List.of(text), List.of());
        }
    }

    /** The steps of a stage paired with those of an earlier build, and their positions. */
    private record Comparison(
            BuildRecord.@Nullable Stage before, @Nullable StepPairs pairs, Map<Vertex, Integer> positions) {}

    /**
     * Returns why a step runs.
     *
     * @param now the inputs of the step
     */
    synchronized Reason of(Vertex vertex, List<Input> now) throws IOException {
        inputs.put(vertex, now);
        causes.remove(vertex);
        Cause cause = cause(vertex);
        if (cause.root.equals(vertex)) {
            return new Reason(cause.text, null, cause.details, cause.files);
        }
        if (cause.text.equals(CachedSteps.NO_EARLIER_BUILD)) {
            return Reason.of(cause.text);
        }
        Vertex origin = Objects.requireNonNull(origins.get(vertex));
        return new Reason(described(cause.root) + ": " + cause.text, origin.step(), List.of(), List.of());
    }

    /**
     * Describes the instructions that do no work, and their differences from an earlier build: each ARG before the
     * first FROM; then FROM and the instructions that only change the config, in the order of the plan; then those that
     * are skipped.
     */
    synchronized List<OfInstruction> instructions(BuildPlan plan) {
        BuildRecord before = earlier.buildOf(comparison(plan.target()).before);
        List<OfInstruction> all = new ArrayList<>(ArgumentReasons.compare(plan, before));
        for (StagePlan stage : plan.stages()) {
            all.addAll(ConfigReasons.compare(stage, comparison(stage).before));
        }
        plan.skipped().forEach(instruction -> all.add(new Skipped(instruction)));
        return all;
    }

    /** The time taken by the step that a step replaces, or null if there is none. */
    synchronized @Nullable Duration lastTook(Vertex vertex) {
        Comparison comparison = comparison(vertex.step().stage());
        Integer position = comparison.positions.get(vertex);
        if (comparison.pairs == null || position == null || !comparison.pairs.hasPair(position)) {
            return null;
        }
        StepRecord last = index.step(comparison.pairs.pair(position).key());
        return last == null ? null : last.took();
    }

    private String described(Vertex root) {
        Step step = root.step().step();
        int line = keys.line(root);
        String text = step != null
                ? step.text()
                : "FROM " + String.valueOf(root.step().stage().stage().from().image());
        return "because of " + shortened(text) + ", line " + line;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /** The lowest steps come first: the chain may be too deep for recursion. */
    private Cause cause(Vertex vertex) throws IOException {
        List<Vertex> open = new ArrayList<>();
        open.add(vertex);
        while (true) {
            Vertex next = open.getLast();
            Cause known = causes.get(next);
            if (known == null) {
                Object found = find(next);
                if (found instanceof Vertex dependency) {
                    origins.put(next, dependency);
                    known = causes.get(dependency);
                    if (known == null) {
                        open.add(dependency);
                        continue;
                    }
                } else {
                    known = (Cause) found;
                }
                causes.put(next, known);
            }
            open.removeLast();
            if (open.isEmpty()) {
                return known;
            }
        }
    }

    /** Finds why a step runs: a cause, or the vertex that has the cause. */
    private Object find(Vertex vertex) throws IOException {
        Vertex below = vertex.below();
        Comparison comparison = comparison(vertex.step().stage());
        StepPairs pairs = comparison.pairs;
        if (below == null) {
            return new Cause(vertex, base(vertex, comparison.before));
        }
        if (pairs == null) {
            return new Cause(vertex, CachedSteps.NO_EARLIER_BUILD);
        }
        int position = Objects.requireNonNull(comparison.positions.get(vertex));
        if (!pairs.hasPair(position)) {
            return new Cause(vertex, "this step is new");
        }
        BuildRecord.Entry entry = pairs.pair(position);
        Step step = vertex.step().step();
        String text = step == null ? "" : step.text();
        String was = StepPairs.keyword(entry.text());
        if (!was.equals(StepPairs.keyword(text))) {
            return new Cause(
                    vertex, was + " became " + StepPairs.keyword(text) + ": it was " + shortened(entry.text()));
        }
        StepRecord last = index.step(entry.key());
        if (last == null) {
            return new Cause(vertex, "its result is no longer in the cache");
        }
        return find(vertex, below, last, pairs, position);
    }

    private Object find(Vertex vertex, Vertex below, StepRecord last, StepPairs pairs, int position)
            throws IOException {
        List<Input> now = inputs(vertex);
        InputChanges changes = changes(vertex, last.inputs(), now);
        if (!changes.isEmpty()) {
            return new Cause(vertex, changes.summary(), changes.texts(), changes.files());
        }
        Vertex stage = changedStage(vertex, last.inputs(), now);
        if (stage != null) {
            return stage;
        }
        if (isSame(below, value(last.inputs()))) {
            return new Cause(vertex, removed);
        }
        if (!pairs.removed(position).isEmpty()) {
            return new Cause(vertex, "removed before it: " + shortened(String.join("; ", pairs.removed(position))));
        }
        boolean first = below.below() == null
                || !below.step().stage().equals(vertex.step().stage());
        if (pairs.moved(position) && (first || pairs.hasPair(position - 1))) {
            return new Cause(vertex, "the steps before it have another order");
        }
        return below;
    }

    private InputChanges changes(Vertex vertex, List<Input> before, List<Input> now) {
        Set<String> args = vertex.action() instanceof Action.Run run ? run.args() : Set.of();
        return MissReason.changes(
                index, withoutStages(before), withoutStages(now), args, path -> excluded(vertex, path));
    }

    /** Leaves out the files of stages. They are known by definition or by content, so they are compared separately. */
    private static List<Input> withoutStages(List<Input> inputs) {
        return inputs.stream()
                .filter(input -> input.kind() != Input.Kind.TREE || !CacheKeys.isOfStage(input.value()))
                .toList();
    }

    private @Nullable String excluded(Vertex vertex, String path) {
        for (String context : CacheKeys.contexts(vertex.action())) {
            String line = exclusions.apply(context, path);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** Returns a stage used by a step whose files may have changed, or null if there is none. */
    private @Nullable Vertex changedStage(Vertex vertex, List<Input> before, List<Input> now) {
        List<Input> old =
                before.stream().filter(input -> input.kind() == Input.Kind.TREE).toList();
        for (Input input : now) {
            if (input.kind() == Input.Kind.TREE && CacheKeys.isOfStage(input.value()) && !old.contains(input)) {
                for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
                    Vertex end = graph.end(tree.stage());
                    if (!cached.test(end)) {
                        return end;
                    }
                }
            }
        }
        return null;
    }

    private List<Input> inputs(Vertex vertex) throws IOException {
        List<Input> known = inputs.get(vertex);
        try {
            return known != null ? known : keys.definition(vertex).inputs();
        } catch (BuildException e) {
            return List.of();
        }
    }

    private boolean isSame(Vertex below, String before) throws IOException {
        try {
            return before.equals(keys.definition(below).key()) || before.equals(contentKeys.apply(below));
        } catch (BuildException e) {
            return false;
        }
    }

    private static String base(Vertex vertex, BuildRecord.@Nullable Stage before) {
        if (before == null) {
            return "the base changed";
        }
        String was = before.base().isEmpty() ? "scratch" : before.base();
        if (!(vertex.step().stage().base() instanceof StageBase.Image(BaseImage image))) {
            boolean scratch = vertex.step().stage().base() instanceof StageBase.Scratch;
            return scratch ? "base image: " + was + " -> scratch" : "the files of the named context changed";
        }
        if (!was.equals(image.reference())) {
            return "base image: " + was + " -> " + image.reference();
        }
        return "base image " + image.reference() + " moved: " + digest(before.image()) + " -> " + digest(image.name());
    }

    static String digest(String text) {
        return text.substring(0, Math.min("sha256:".length() + 12, text.length()));
    }

    private static String value(List<Input> inputs) {
        for (Input input : inputs) {
            if (input.kind() == Input.Kind.BELOW) {
                return input.value();
            }
        }
        return "";
    }

    private Comparison comparison(StagePlan plan) {
        Comparison known = comparisons.get(plan);
        if (known == null) {
            Map<Vertex, Integer> positions = new HashMap<>();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < plan.steps().size(); i++) {
                Step step = plan.steps().get(i);
                if (step.changesFiles()) {
                    positions.put(graph.after(plan, i), texts.size());
                    texts.add(step.text());
                }
            }
            BuildRecord.Stage before =
                    earlier.like(plan.name(), texts, plan.stage().name() == null);
            known = new Comparison(before, before == null ? null : new StepPairs(before.steps(), texts), positions);
            comparisons.put(plan, known);
        }
        return known;
    }
}
