package io.dflint.builder.record;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cache.Input;
import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.record.RecordedBuild.Outcome;
import io.dflint.builder.record.RecordedBuild.RecordedStage;
import io.dflint.builder.record.RecordedInstruction.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts records from and to JSON. The format is described in {@code docs/dfbuild-record.schema.json}. */
public final class RecordJson {
    /** The version of the format. It changes when a key is removed or its meaning changes. */
    static final int VERSION = 1;

    private RecordJson() {}

    /** Returns the record as an object. */
    public static Map<String, @Nullable Object> write(RecordedBuild build) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("id", build.id());
        json.put("started", build.started().toString());
        json.put("millis", build.millis());
        json.put("outcome", build.outcome().text());
        json.put("engine", build.engine());
        json.put("daemon", build.daemon());
        json.put("machine", build.machine());
        json.put("dfbuild", build.version());
        json.put("platform", build.platform());
        json.put("context", build.context());
        json.put("dockerfile", build.dockerfile());
        json.put("target", build.target());
        json.put("tags", build.tags());
        json.put("image", build.image().isEmpty() ? null : build.image());
        json.put("message", build.message().isEmpty() ? null : build.message());
        json.put("line", build.line() == 0 ? null : build.line());
        json.put("lastImage", build.lastImage().isEmpty() ? null : build.lastImage());
        json.put("failureImage", build.failureImage().isEmpty() ? null : build.failureImage());
        json.put("args", build.args());
        List<Object> stages = new ArrayList<>();
        for (RecordedStage stage : build.stages()) {
            stages.add(write(stage));
        }
        json.put("stages", stages);
        List<Object> steps = new ArrayList<>();
        for (RecordedStep step : build.steps()) {
            steps.add(write(step));
        }
        json.put("steps", steps);
        write(json, build.instructions());
        json.put("warnings", build.warnings());
        return json;
    }

    /** Adds the instructions that did no work to an object, with a list for each kind. */
    public static void write(Map<String, @Nullable Object> json, List<RecordedInstruction> instructions) {
        for (Kind kind : Kind.values()) {
            List<Object> all = new ArrayList<>();
            for (RecordedInstruction instruction : instructions) {
                if (instruction.kind() == kind) {
                    Map<String, @Nullable Object> each = new LinkedHashMap<>();
                    write(each, instruction);
                    all.add(each);
                }
            }
            json.put(kind.key(), all);
        }
    }

    /** Adds the description of an instruction to an object. */
    public static void write(Map<String, @Nullable Object> json, RecordedInstruction instruction) {
        json.put("name", instruction.name());
        if (instruction.stage() != null) {
            json.put("stage", instruction.stage());
        }
        json.put("line", instruction.line());
        if (instruction.meaning() != null) {
            json.put("meaning", instruction.meaning());
        }
        json.put("reason", instruction.reason());
    }

    private static List<RecordedInstruction> instructions(JsonObject json) {
        List<RecordedInstruction> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (JsonObject each : json.objects(kind.key())) {
                all.add(new RecordedInstruction(
                        kind,
                        each.text("name"),
                        each.string("stage"),
                        (int) each.number("line", 0),
                        each.string("meaning"),
                        each.string("reason")));
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> write(RecordedStage stage) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", stage.name());
        json.put("line", stage.line());
        json.put("base", stage.base());
        json.put("baseImage", stage.baseImage());
        json.put("platform", stage.platform());
        json.put("needs", stage.needs());
        return json;
    }

    /** Returns a step as an object. */
    public static Map<String, @Nullable Object> write(RecordedStep step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("index", step.index());
        json.put("stage", step.stage());
        json.put("number", step.number());
        json.put("line", step.line());
        json.put("endLine", step.endLine());
        json.put("text", step.text());
        json.put("state", step.state().text());
        json.put("reason", step.reason());
        json.put("because", step.because() < 0 ? null : step.because());
        json.put("details", step.details());
        List<Object> files = new ArrayList<>();
        for (FileChange file : step.files()) {
            files.add(write(file));
        }
        json.put("files", files);
        json.put("needs", step.needs());
        json.put("startMillis", known(step.start()));
        json.put("millis", known(step.millis()));
        json.put("savedMillis", known(step.savedMillis()));
        json.put("bytes", step.bytes());
        json.put("layer", step.layer().isEmpty() ? null : step.layer());
        json.put("key", step.key().isEmpty() ? null : step.key());
        List<Object> inputs = new ArrayList<>();
        for (Input input : step.inputs()) {
            inputs.add(List.of(input.kind().text(), input.name(), input.value()));
        }
        json.put("inputs", inputs);
        json.put("layerChanges", step.changes() == null ? null : write(step.changes()));
        return json;
    }

    /** Returns the changes in the layer of a step as an object. */
    public static Map<String, @Nullable Object> write(LayerChanges changes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("added", changes.added());
        json.put("changed", changes.changed());
        json.put("removed", changes.removed());
        json.put("paths", changes.paths().stream().map(PathChange::text).toList());
        return json;
    }

    private static LayerChanges changes(JsonObject json) {
        List<PathChange> paths = new ArrayList<>();
        for (String text : json.strings("paths")) {
            PathChange change = PathChange.of(text);
            if (change != null) {
                paths.add(change);
            }
        }
        return new LayerChanges(
                (int) json.number("added", 0),
                (int) json.number("changed", 0),
                (int) json.number("removed", 0),
                List.copyOf(paths));
    }

    private static @Nullable Long known(long value) {
        return value < 0 ? null : value;
    }

    /** Returns the difference of a file as an object, with its attributes before and now. */
    public static Map<String, @Nullable Object> write(FileChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", change.path());
        json.put("before", change.before());
        json.put("now", change.now());
        if (change.excluded() != null) {
            json.put("excluded", change.excluded());
        }
        return json;
    }

    /**
     * Reads a record.
     *
     * @throws JsonException if the text is not a record, or one of another version
     */
    public static RecordedBuild read(String text) {
        return read(Json.readObject(text));
    }

    static RecordedBuild read(JsonObject json) {
        if (json.number("version", 0) != VERSION || json.string("id") == null) {
            throw new JsonException("not a record of a build of version " + VERSION);
        }
        List<RecordedStage> stages = new ArrayList<>();
        for (JsonObject stage : json.objects("stages")) {
            stages.add(new RecordedStage(
                    stage.text("name"),
                    (int) stage.number("line", 0),
                    stage.text("base"),
                    stage.text("baseImage"),
                    stage.text("platform"),
                    stage.strings("needs")));
        }
        List<RecordedStep> steps = new ArrayList<>();
        for (JsonObject step : json.objects("steps")) {
            steps.add(step(step, steps.size()));
        }
        try {
            return new RecordedBuild(
                    json.text("id"),
                    Instant.parse(json.text("started")),
                    json.number("millis", 0),
                    Outcome.valueOf(json.text("outcome").toUpperCase(Locale.ROOT)),
                    json.text("engine"),
                    json.text("daemon"),
                    json.text("machine"),
                    json.text("dfbuild"),
                    json.text("platform"),
                    json.text("context"),
                    json.text("dockerfile"),
                    json.text("target"),
                    json.strings("tags"),
                    json.text("image"),
                    json.text("message"),
                    (int) json.number("line", 0),
                    json.text("lastImage"),
                    json.text("failureImage"),
                    json.stringMap("args"),
                    stages,
                    steps,
                    instructions(json),
                    json.strings("warnings"));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new JsonException("not a record of a build");
        }
    }

    private static RecordedStep step(JsonObject json, int index) {
        List<FileChange> files = new ArrayList<>();
        for (JsonObject file : json.objects("files")) {
            files.add(new FileChange(
                    file.text("path"), file.string("before"), file.string("now"), file.string("excluded")));
        }
        return new RecordedStep(
                index,
                json.text("stage"),
                json.text("number"),
                (int) json.number("line", 0),
                (int) json.number("endLine", 0),
                json.text("text"),
                RecordedStep.State.of(json.text("state")),
                json.string("reason"),
                before(json.get("because"), index),
                json.strings("details"),
                files,
                needs(json.get("needs"), index),
                json.number("startMillis", -1),
                json.number("millis", -1),
                json.number("savedMillis", -1),
                json.number("bytes", 0),
                json.text("layer"),
                json.text("key"),
                inputs(json.get("inputs")),
                json.get("layerChanges") == null ? null : changes(json.object("layerChanges")));
    }

    /**
     * Returns the index of an earlier step, or -1. Steps only depend on earlier ones; other indexes could form a cycle.
     */
    private static int before(@Nullable Object value, int index) {
        return value instanceof Number number && number.intValue() >= 0 && number.intValue() < index
                ? number.intValue()
                : -1;
    }

    private static List<Integer> needs(@Nullable Object value, int index) {
        List<Integer> needs = new ArrayList<>();
        if (value instanceof List<?> all) {
            for (Object each : all) {
                int need = before(each, index);
                if (need >= 0) {
                    needs.add(need);
                }
            }
        }
        return needs;
    }

    private static List<Input> inputs(@Nullable Object value) {
        List<Input> inputs = new ArrayList<>();
        if (value instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof List<?> parts && parts.size() == 3) {
                    Input input = Input.of(
                            String.valueOf(parts.get(0)), String.valueOf(parts.get(1)), String.valueOf(parts.get(2)));
                    if (input != null) {
                        inputs.add(input);
                    }
                }
            }
        }
        return inputs;
    }
}
