package io.dflint.builder.cli;

import io.dflint.builder.daemon.Progress;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.json.Json;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.record.RecordJson;
import io.dflint.builder.record.RecordedInstruction;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress for programs, as one JSON object on each line. Steps have their number and the line of the file,
 * counted from 1.
 */
final class RawJsonProgress implements BuildListener {
    /** The version of the format. It changes when a key is removed or its meaning changes. */
    private static final int VERSION = 1;

    private final PrintStream out;
    private @Nullable StepNumbers numbers;
    private @Nullable BuildPlan plan;

    RawJsonProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void on(BuildEvent event) {
        if (event instanceof BuildEvent.StepKnown
                || event instanceof BuildEvent.PathsChanged
                || event instanceof BuildEvent.LayerFound) {
            return; // for records
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("time", Instant.now().toString());
        json.put("event", name(event));
        switch (event) {
            case BuildEvent.ContextRead(String name, long bytes) -> {
                json.put("context", name);
                json.put("bytes", bytes);
            }
            case BuildEvent.Pulling(String image, var progress) -> transfer(json, image, progress);
            case BuildEvent.Pushing(String image, var progress) -> transfer(json, image, progress);
            case BuildEvent.Planned(BuildPlan planned, String build) -> {
                json.put("version", VERSION);
                json.put("build", build);
                plan = planned;
                numbers = new StepNumbers(planned);
                json.put("stages", planned.stages().size());
            }
            case BuildEvent.OfInstruction instruction -> {
                BuildPlan planned = plan;
                StepNumbers known = numbers;
                if (planned != null && known != null) {
                    RecordJson.write(json, RecordedInstruction.of(planned, known, instruction));
                }
            }
            case BuildEvent.StepStarted(StepId id, String reason) -> {
                step(json, id);
                json.put("reason", reason);
            }
            case BuildEvent.StepCached(StepId id, Duration saved) -> {
                step(json, id);
                json.put("savedMillis", saved == null ? null : saved.toMillis());
            }
            case BuildEvent.ContainerStarted(StepId id, String container) -> {
                step(json, id);
                json.put("container", container);
            }
            case BuildEvent.Output(StepId id, boolean error, String text) -> {
                step(json, id);
                json.put("stream", error ? "stderr" : "stdout");
                json.put("text", text);
            }
            case BuildEvent.StepDone(StepId id, Duration took, long bytes) -> {
                step(json, id);
                json.put("millis", took.toMillis());
                json.put("bytes", bytes);
            }
            case BuildEvent.StepKnown ignored -> {}
            case BuildEvent.PathsChanged ignored -> {}
            case BuildEvent.LastImage(StepId id, String image) -> {
                step(json, id);
                json.put("image", image);
            }
            case BuildEvent.FailureKept(StepId id, String image, String name) -> {
                step(json, id);
                json.put("image", image);
                json.put("name", name);
            }
            case BuildEvent.LayerFound ignored -> {}
            case BuildEvent.StepImage(StepId id, String image) -> {
                step(json, id);
                json.put("image", image);
            }
            case BuildEvent.StepFailed(StepId id, Duration took, var failure) -> {
                step(json, id);
                json.put("millis", took.toMillis());
                json.put("message", failure.getMessage());
                Place place = failure.place();
                if (place != null) {
                    json.put("start", place.range().start());
                    json.put("end", place.range().end());
                }
            }
            case BuildEvent.Warning(String message, int line) -> {
                json.put("message", message);
                if (line > 0) {
                    json.put("line", line);
                }
            }
            case BuildEvent.Built(String image, Duration took) -> {
                json.put("image", image);
                json.put("millis", took.toMillis());
            }
            case BuildEvent.Tagged(String name) -> json.put("name", name);
            case BuildEvent.Pushed(String name, String digest) -> {
                json.put("name", name);
                json.put("digest", digest);
            }
        }
        out.println(Json.write(json));
        out.flush();
    }

    private static void transfer(Map<String, @Nullable Object> json, String image, Progress progress) {
        json.put("image", image);
        json.put("id", progress.id());
        json.put("status", progress.status());
        json.put("current", progress.current());
        json.put("total", progress.total());
    }

    private static String name(BuildEvent event) {
        String name = event.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void step(Map<String, @Nullable Object> json, StepId id) {
        if (numbers != null) {
            json.put("step", numbers.vertex(id));
        }
        place(json, id);
    }

    private void place(Map<String, @Nullable Object> json, StepId id) {
        StepNumbers known = numbers;
        BuildPlan planned = plan;
        if (known == null || planned == null) {
            return;
        }
        json.put("name", known.title(id));
        json.put("stage", id.stage().name());
        int offset = id.step() == null
                ? id.stage().stage().from().range().start()
                : id.step().range().start();
        json.put("line", planned.file().source().lines().line(offset) + 1);
    }
}
