package io.dflint.builder.buildkit;

import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.daemon.Progress;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.Reason;
import io.dflint.builder.event.StepId;
import io.dflint.builder.execute.BuildOptions;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.result.ForeignSteps;
import io.dflint.builder.run.OutputLines;
import io.dflint.builder.run.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts BuildKit's progress messages to events of a build: vertices that start and end, logs, transfers and
 * warnings.
 */
final class BuildkitEvents implements ProgressStream.Sink {
    private static final int MOST_LINES = 500;
    private static final String WARNING = "WARNING: ";
    private static final String CANCELLED = "context canceled";

    private final BuildPlan plan;
    private final BuildGraph graph;
    private final ForeignSteps known;
    private final BuildOptions options;
    private final StepFailures failures;
    private final Redactor redactor;
    private final BuildListener listener;
    private final StepNames names;
    private final Map<String, StepId> steps = new HashMap<>();
    private final Map<String, String> vertices = new HashMap<>();
    private final Map<StepId, StepProgress> progress = new LinkedHashMap<>();
    private final Map<Vertex, Reason> reasons = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private @Nullable BuildException failure;

    BuildkitEvents(
            BuildPlan plan,
            BuildGraph graph,
            ForeignSteps known,
            BuildOptions options,
            StepFailures failures,
            Redactor redactor,
            BuildListener listener) {
        this.plan = plan;
        this.graph = graph;
        this.known = known;
        this.options = options;
        this.failures = failures;
        this.redactor = redactor;
        this.listener = listener;
        this.names = new StepNames(plan);
    }

    /** The output other than progress messages. */
    List<String> lines() {
        return lines;
    }

    /** The reason for the first failure of a step, or null if none failed. */
    @Nullable
    BuildException failure() {
        return failure;
    }

    @Override
    public void text(String line) {
        if (line.startsWith(WARNING)) {
            listener.on(new BuildEvent.Warning(redactor.redact(line.substring(WARNING.length()))));
        } else if (lines.size() < MOST_LINES) {
            lines.add(redactor.redact(line));
        }
    }

    @Override
    public void message(JsonObject message) throws IOException {
        for (JsonObject vertex : message.objects("vertexes")) {
            announce(vertex);
        }
        for (JsonObject vertex : message.objects("vertexes")) {
            vertex(vertex);
        }
        message.objects("statuses").forEach(this::status);
        message.objects("logs").forEach(this::log);
        message.objects("warnings").forEach(this::warning);
    }

    private void announce(JsonObject vertex) {
        String digest = vertex.text("digest");
        String name = vertex.text("name");
        vertices.putIfAbsent(digest, name);
        StepId id = steps.get(digest);
        id = id == null ? names.step(name) : id;
        if (id != null) {
            steps.put(digest, id);
            progress.computeIfAbsent(id, step -> new StepProgress()).vertices.add(digest);
        }
    }

    private void vertex(JsonObject vertex) throws IOException {
        String digest = vertex.text("digest");
        StepId id = steps.get(digest);
        StepProgress step = id == null ? null : progress.get(id);
        if (id == null || step == null || step.ended) {
            return;
        }
        Instant started = instant(vertex.text("started"));
        Instant completed = instant(vertex.text("completed"));
        boolean cached = vertex.flag("cached");
        step.begins(started);
        if (!vertex.text("error").isEmpty()) {
            if (!vertex.text("error").contains(CANCELLED)) {
                step.ends(completed);
                failed(id, step, redactor.redact(vertex.text("error")));
            }
            return;
        }
        if (started != null && !cached && !step.started && id.index() >= 0) {
            start(id, step);
        }
        if (completed != null) {
            step.ends(completed);
            step.ran |= !cached;
            step.completed.add(digest);
            if (step.isComplete()) {
                end(id, step);
            }
        }
    }

    private void start(StepId id, StepProgress step) throws IOException {
        step.started = true;
        Vertex vertex = graph.after(id);
        Fingerprint inputs = known.inputs(vertex);
        Reason reason = options.runsAnyway(id.stage())
                ? Reason.of("the cache is off")
                : inputs == null ? null : known.reason(vertex, inputs);
        if (reason != null) {
            reasons.put(vertex, reason);
        }
        listener.on(new BuildEvent.StepStarted(id, reason == null ? null : reason.text()));
    }

    private void end(StepId id, StepProgress step) throws IOException {
        step.ended = true;
        step.flush();
        if (id.index() < 0) {
            listener.on(new BuildEvent.StepCached(id, null));
        } else if (step.ran) {
            if (!step.started) {
                start(id, step);
            }
            Fingerprint inputs = tell(id);
            if (inputs != null) {
                known.keep(graph.after(id), inputs, step.took());
            }
            listener.on(new BuildEvent.StepDone(id, step.took(), 0));
        } else {
            cached(id);
        }
    }

    private void cached(StepId id) throws IOException {
        Fingerprint inputs = tell(id);
        Duration saved = inputs == null ? null : known.cached(graph.after(id), inputs);
        listener.on(new BuildEvent.StepCached(id, saved));
    }

    private @Nullable Fingerprint tell(StepId id) throws IOException {
        Vertex vertex = graph.after(id);
        Fingerprint inputs = known.inputs(vertex);
        if (inputs != null) {
            listener.on(new BuildEvent.StepKnown(id, inputs.key(), inputs.inputs(), "", reasons.get(vertex)));
        }
        return inputs;
    }

    private void failed(StepId id, StepProgress step, String error) throws IOException {
        if (!step.started && id.index() >= 0) {
            start(id, step);
        }
        step.ended = true;
        step.failed = true;
        step.flush();
        BuildException reason = failures.of(id, error, OutputLines.copy(step.lastLines));
        failure = failure == null ? reason : failure;
        if (id.index() >= 0) {
            tell(id);
        }
        listener.on(new BuildEvent.StepFailed(id, step.took(), reason));
    }

    /**
     * Completes the events of a successful build, since BuildKit does not report steps below a cached one or steps
     * equal to another one.
     */
    void complete() throws IOException {
        Map<String, StepProgress> byKey = succeeded();
        for (StepId id : open()) {
            finish(id, progress.get(id), byKey.get(key(id)));
        }
    }

    /**
     * Like {@link #complete}, for a failed build: completes steps equal to others that ended, and the dependencies of
     * steps that began.
     */
    void completeFailed() throws IOException {
        Map<String, StepProgress> byKey = succeeded();
        Set<StepId> needed = new HashSet<>();
        progress.forEach((id, step) -> {
            if (step.ended || step.started) {
                addNeeds(graph.after(id), needed);
            }
        });
        for (StepId id : open()) {
            StepProgress same = byKey.get(key(id));
            if (same != null || needed.contains(id)) {
                finish(id, progress.get(id), same);
            }
        }
    }

    private void addNeeds(Vertex begun, Set<StepId> needed) {
        Deque<Vertex> open = new ArrayDeque<>(List.of(begun));
        while (!open.isEmpty()) {
            Vertex vertex = open.pop();
            List<Vertex> needs = new ArrayList<>();
            if (vertex.below() != null) {
                needs.add(vertex.below());
            }
            CacheKeys.stages(vertex.action()).forEach(tree -> needs.add(graph.end(tree.stage())));
            needs.stream().filter(need -> needed.add(need.step())).forEach(open::push);
        }
    }

    private Map<String, StepProgress> succeeded() throws IOException {
        Map<String, StepProgress> byKey = new HashMap<>();
        for (Map.Entry<StepId, StepProgress> step : progress.entrySet()) {
            boolean succeeded = step.getValue().ended && !step.getValue().failed;
            if (succeeded && step.getKey().index() >= 0) {
                byKey.put(key(step.getKey()), step.getValue());
            }
        }
        byKey.remove("");
        return byKey;
    }

    /** The key of a step's inputs; empty if it is unknown. */
    private String key(StepId id) throws IOException {
        Fingerprint inputs = known.inputs(graph.after(id));
        return inputs == null ? "" : inputs.key();
    }

    /** The steps whose end BuildKit did not report. */
    private List<StepId> open() {
        List<StepId> open = new ArrayList<>();
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                StepId id = new StepId(stage, i);
                StepProgress step = progress.get(id);
                if (stage.steps().get(i).changesFiles() && (step == null || !step.ended)) {
                    open.add(id);
                }
            }
        }
        return open;
    }

    private void finish(StepId id, @Nullable StepProgress step, @Nullable StepProgress same) throws IOException {
        boolean ran = same != null ? same.ran : step != null && step.ran;
        if (ran) {
            StepProgress made = same != null ? same : step == null ? new StepProgress() : step;
            made.ran = true;
            if (same != null && (step == null || !step.started)) {
                start(id, made);
            }
            end(id, made);
        } else {
            cached(id);
        }
    }

    private void status(JsonObject status) {
        String vertex = vertices.getOrDefault(status.text("vertex"), "");
        String id = status.text("id");
        boolean complete = !status.text("completed").isEmpty();
        if (complete && id.startsWith("naming to ") && told.add(id)) {
            listener.on(new BuildEvent.Tagged(ImageNames.familiar(word(id, 2))));
        } else if (complete && id.startsWith("pushing manifest for ") && told.add(id)) {
            String name = word(id, 3);
            int at = name.indexOf('@');
            listener.on(new BuildEvent.Pushed(
                    ImageNames.familiar(at < 0 ? name : name.substring(0, at)), at < 0 ? "" : name.substring(at + 1)));
        } else if (id.startsWith("sha256:") && vertex.contains("FROM ")) {
            String image = vertex.substring(vertex.indexOf("FROM ") + "FROM ".length());
            String short12 = id.substring("sha256:".length(), Math.min(id.length(), "sha256:".length() + 12));
            String what = status.text("name").isEmpty() ? "pulling" : status.text("name");
            listener.on(new BuildEvent.Pulling(
                    ImageNames.familiar(image),
                    new Progress(
                            short12,
                            complete ? "Pull complete" : what,
                            status.number("current", 0),
                            status.number("total", 0),
                            null,
                            0)));
        }
    }

    private static String word(String text, int index) {
        String[] words = text.split(" ", -1);
        return index < words.length ? words[index] : "";
    }

    private void log(JsonObject log) {
        StepId id = steps.get(log.text("vertex"));
        StepProgress step = id == null ? null : progress.get(id);
        byte[] data = decoded(log.text("data"));
        if (id == null || step == null || step.ended) {
            return;
        }
        boolean error = log.number("stream", 1) == 2;
        OutputLines to = error ? step.errors : step.output;
        if (to == null) {
            to = new OutputLines(redactor, text -> listener.on(new BuildEvent.Output(id, error, text)), step.lastLines);
            if (error) {
                step.errors = to;
            } else {
                step.output = to;
            }
        }
        to.write(data, 0, data.length);
    }

    private void warning(JsonObject warning) {
        String text = new String(decoded(warning.text("short")), StandardCharsets.UTF_8);
        List<JsonObject> ranges = warning.objects("range");
        int line =
                ranges.isEmpty() ? 0 : (int) ranges.getFirst().object("start").number("line", 0);
        listener.on(new BuildEvent.Warning(redactor.redact(text), line));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
