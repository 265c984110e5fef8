package io.dflint.builder.record;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cache.Input;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import io.dflint.builder.event.Reason;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.record.RecordedBuild.Outcome;
import io.dflint.builder.record.RecordedBuild.RecordedStage;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.tar.RawNames;
import io.dflint.builder.text.SecretNames;
import io.dflint.builder.text.UrlLogin;
import io.dflint.text.LineIndex;
import io.dflint.text.TextRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records a build. */
public final class Recorder implements BuildListener {
    private static final int MOST_WARNINGS = 100;
    private static final int LONGEST_TEXT = 2000;

    /** The number of digits kept of a digest: enough to see that a secret changed, too few to reveal it. */
    private static final int SECRET_DIGITS = 8;

    private final Setting setting;
    private final UnaryOperator<String> redactor;
    private final BuildClock clock;
    private final Map<StepId, Entry> entries = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<RecordedInstruction> instructions = new ArrayList<>();
    private @Nullable BuildPlan plan;
    private @Nullable StepNumbers numbers;
    private String build = "";
    private String image = "";
    private String lastImage = "";
    private String failure = "";

    /**
     * The facts about a build that are known before it starts, see {@link RecordedBuild}.
     *
     * @param args the build arguments of the command line
     */
    public record Setting(
            String engine,
            String daemon,
            String machine,
            String version,
            String context,
            String dockerfile,
            List<String> tags,
            Map<String, String> args) {}

    /** What is known about a step so far. */
    private static final class Entry {
        State state = State.NOT_RUN;
        long start = -1;
        long millis = -1;
        long saved = -1;
        long bytes;
        String key = "";
        String layer = "";
        List<Input> inputs = List.of();

        @Nullable
        Reason reason;

        @Nullable
        LayerChanges changes;
    }

    /** @param redactor masks secrets in texts */
    public Recorder(Setting setting, BuildClock clock, UnaryOperator<String> redactor) {
        this.setting = setting;
        this.clock = clock;
        this.redactor = redactor;
    }

    @Override
    public synchronized void on(BuildEvent event) {
        switch (event) {
            case BuildEvent.Planned(BuildPlan planned, String id) -> {
                // A build that lost images of the cache starts again.
                entries.clear();
                instructions.clear();
                numbers = new StepNumbers(planned);
                lastImage = "";
                failure = "";
                plan = planned;
                build = id;
            }
            case BuildEvent.StepStarted(StepId id, String _) ->
                entry(id).start = clock.elapsed().toMillis();
            case BuildEvent.StepKnown(StepId id, String key, List<Input> inputs, String layer, Reason reason) -> {
                Entry entry = entry(id);
                entry.key = key;
                entry.inputs = inputs;
                entry.layer = layer;
                entry.reason = reason;
            }
            case BuildEvent.StepCached(StepId id, Duration saved) -> {
                entry(id).state = State.CACHED;
                entry(id).saved = saved == null ? -1 : saved.toMillis();
            }
            case BuildEvent.StepDone(StepId id, Duration took, long bytes) -> {
                entry(id).state = State.RAN;
                entry(id).millis = took.toMillis();
                entry(id).bytes = bytes;
            }
            case BuildEvent.StepFailed(StepId id, Duration took, BuildException _) -> {
                entry(id).state = State.FAILED;
                entry(id).millis = took.toMillis();
            }
            case BuildEvent.PathsChanged(StepId id, LayerChanges changes) -> entry(id).changes = changes;
            case BuildEvent.Warning warning -> {
                if (warnings.size() < MOST_WARNINGS) {
                    warnings.add(shown(warning.text()));
                }
            }
            case BuildEvent.Built(String id, Duration _) -> image = id;
            case BuildEvent.LastImage(StepId _, String id) -> lastImage = id;
            case BuildEvent.FailureKept(StepId _, String _, String name) -> failure = name;
            case BuildEvent.OfInstruction instruction -> {
                BuildPlan planned = plan;
                StepNumbers known = numbers;
                if (planned != null && known != null) {
                    instructions.add(
                            RecordedInstruction.of(planned, known, instruction).shown(this::shown));
                }
            }
            case BuildEvent.ContextRead _ -> {}
            case BuildEvent.Pulling _ -> {}
            case BuildEvent.Pushing _ -> {}
            case BuildEvent.ContainerStarted _ -> {}
            case BuildEvent.Output _ -> {}
            case BuildEvent.LayerFound(StepId id, String layer, long bytes) -> {
                entry(id).layer = layer;
                entry(id).bytes = bytes;
            }
            case BuildEvent.StepImage _ -> {}
            case BuildEvent.Tagged _ -> {}
            case BuildEvent.Pushed _ -> {}
        }
    }

    private Entry entry(StepId id) {
        Entry known = entries.get(id);
        if (known == null) {
            known = new Entry();
            entries.put(id, known);
        }
        return known;
    }

    private String shown(String text) {
        String hidden = UrlLogin.hidden(redactor.apply(text));
        return hidden.length() <= LONGEST_TEXT ? hidden : hidden.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /**
     * Returns the record of the build, which ends now.
     *
     * @param reason why the build failed; null if it did not
     * @return the record; null if the build failed before there was a plan
     */
    public synchronized @Nullable RecordedBuild end(Outcome outcome, @Nullable String reason, @Nullable Place place) {
        BuildPlan planned = plan;
        if (planned == null) {
            return null;
        }
        int line = place == null || !place.source().equals(planned.file().source())
                ? 0
                : place.source().lines().line(place.range().start()) + 1;
        Map<String, String> args = new LinkedHashMap<>();
        for (Map.Entry<String, String> arg : setting.args.entrySet()) {
            boolean secret = SecretNames.isSecret(arg.getKey());
            args.put(arg.getKey(), secret ? SecretNames.HIDDEN : shown(arg.getValue()));
        }
        return new RecordedBuild(
                build,
                clock.started(),
                clock.elapsed().toMillis(),
                outcome,
                setting.engine,
                UrlLogin.hidden(setting.daemon),
                setting.machine,
                setting.version,
                planned.target().platform(),
                UrlLogin.hidden(setting.context),
                setting.dockerfile,
                planned.target().name(),
                setting.tags,
                image,
                reason == null ? "" : shown(reason),
                line,
                lastImage,
                failure,
                args,
                stages(planned),
                steps(planned, outcome),
                List.copyOf(instructions),
                List.copyOf(warnings));
    }

    private static List<RecordedStage> stages(BuildPlan plan) {
        LineIndex lines = plan.file().source().lines();
        List<RecordedStage> stages = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            Set<String> needs = new LinkedHashSet<>();
            String base = "";
            String baseImage = "";
            switch (stage.base()) {
                case StageBase.Image(BaseImage found) -> {
                    base = found.reference();
                    // The ID is used because the digest depends on whether the image was pushed to a registry.
                    String id = found.details().id();
                    baseImage = id.isEmpty() ? found.name() : id;
                }
                case StageBase.OfStage(StagePlan other) -> {
                    base = other.name();
                    needs.add(other.name());
                }
                case StageBase.Context(String name) -> base = name;
                case StageBase.Scratch _ -> {}
            }
            for (Step step : stage.steps()) {
                for (TreeRef.OfStage tree : CacheKeys.stages(step.action())) {
                    needs.add(tree.stage().name());
                }
            }
            int line = lines.line(stage.stage().from().range().start()) + 1;
            stages.add(new RecordedStage(stage.name(), line, base, baseImage, stage.platform(), List.copyOf(needs)));
        }
        return stages;
    }

    private List<RecordedStep> steps(BuildPlan plan, Outcome outcome) {
        BuildGraph graph = new BuildGraph();
        LineIndex lines = plan.file().source().lines();
        Map<StepId, Integer> indexes = new HashMap<>();
        List<RecordedStep> steps = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                if (step.changesFiles()) {
                    StepId id = new StepId(stage, i);
                    Entry entry = entries.getOrDefault(id, new Entry());
                    boolean unused = entry.state == State.NOT_RUN && outcome == Outcome.BUILT;
                    TextRange range = step.range();
                    int line = lines.line(range.start()) + 1;
                    int last = lines.line(Math.max(range.start(), range.end() - 1)) + 1;
                    steps.add(step(
                            id,
                            entry,
                            unused ? State.NOT_USED : entry.state,
                            line,
                            last,
                            needs(graph.after(id), graph, indexes),
                            indexes));
                    indexes.put(id, steps.size() - 1);
                }
            }
        }
        return steps;
    }

    private static List<Integer> needs(Vertex vertex, BuildGraph graph, Map<StepId, Integer> indexes) {
        Set<Integer> needs = new LinkedHashSet<>();
        add(vertex.below(), indexes, needs);
        for (TreeRef.OfStage tree : CacheKeys.stages(vertex.action())) {
            add(graph.end(tree.stage()), indexes, needs);
        }
        return List.copyOf(needs);
    }

    private static void add(@Nullable Vertex vertex, Map<StepId, Integer> indexes, Set<Integer> needs) {
        Integer index = vertex == null ? null : indexes.get(vertex.step());
        if (index != null) {
            needs.add(index);
        }
    }

    private RecordedStep step(
            StepId id,
            Entry entry,
            State state,
            int line,
            int endLine,
            List<Integer> needs,
            Map<StepId, Integer> indexes) {
        Step step = id.step();
        Reason reason = entry.reason;
        StepId because = reason == null ? null : reason.because();
        return new RecordedStep(
                indexes.size(),
                id.stage().name(),
                StepNumbers.number(id),
                line,
                endLine,
                shown(step == null ? "" : step.text()),
                state,
                reason == null ? null : shown(reason.text()),
                because == null ? -1 : indexes.getOrDefault(because, -1),
                reason == null ? List.of() : details(reason),
                reason == null ? List.<FileChange>of() : reason.files(),
                needs,
                entry.start,
                entry.millis,
                entry.saved,
                entry.bytes,
                entry.layer,
                entry.key,
                inputs(entry.inputs),
                entry.changes == null ? null : shown(entry.changes));
    }

    private LayerChanges shown(LayerChanges changes) {
        List<PathChange> paths = new ArrayList<>();
        for (PathChange change : changes.paths()) {
            paths.add(new PathChange(change.kind(), redactor.apply(RawNames.printable(change.path()))));
        }
        return new LayerChanges(changes.added(), changes.changed(), changes.removed(), paths);
    }

    private List<String> details(Reason reason) {
        List<String> details = new ArrayList<>();
        for (String detail : reason.details()) {
            details.add(shown(detail));
        }
        return details;
    }

    private List<Input> inputs(List<Input> all) {
        List<Input> shown = new ArrayList<>();
        for (Input input : all) {
            shown.add(shown(input));
        }
        return shown;
    }

    private Input shown(Input input) {
        boolean secret = input.kind() == Input.Kind.VARIABLE && SecretNames.isSecret(input.name());
        String value = input.value();
        return new Input(
                input.kind(),
                input.name(),
                secret
                        ? value.substring(0, Math.min(value.length(), "sha256:".length() + SECRET_DIGITS))
                        : shown(value));
    }
}
