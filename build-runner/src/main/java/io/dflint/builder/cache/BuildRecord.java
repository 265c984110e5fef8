package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a build, with which later builds are compared.
 *
 * @param stages the stages, in the order in which they were built
 * @param arguments the ARGs before the first FROM: each text is a name with its value as it may be shown, and each key
 *     a digest of the value, empty if it has none
 */
public record BuildRecord(List<Stage> stages, List<Entry> arguments) {
    public static final BuildRecord NONE = new BuildRecord(List.of(), List.of());

    /**
     * A stage of the build.
     *
     * @param base the image that it starts from, as written in the file; empty for none
     * @param image the ID of that image, and its digest in a registry if known
     * @param steps the steps that change files, in order
     * @param configuration FROM and the instructions that only change the config, in order, each with a digest of its
     *     result as the key; empty for a build that did not keep them
     */
    public record Stage(String name, String base, String image, List<Entry> steps, List<Entry> configuration) {}

    /**
     * A step of the build.
     *
     * @param text the instruction
     * @param key the key of its result
     */
    public record Entry(String text, String key) {}

    Map<String, @Nullable Object> toJson() {
        List<Object> all = new ArrayList<>();
        for (Stage stage : stages) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("name", stage.name);
            json.put("base", stage.base);
            json.put("image", stage.image);
            json.put("steps", toJson(stage.steps));
            json.put("configuration", toJson(stage.configuration));
            all.add(json);
        }
        return Map.of("stages", all, "arguments", toJson(arguments));
    }

    private static List<Object> toJson(List<Entry> entries) {
        List<Object> all = new ArrayList<>();
        for (Entry entry : entries) {
            all.add(Map.of("text", entry.text, "key", entry.key));
        }
        return all;
    }

    static BuildRecord from(JsonObject json) {
        List<Stage> stages = new ArrayList<>();
        for (JsonObject stage : json.objects("stages")) {
            stages.add(new Stage(
                    stage.text("name"),
                    stage.text("base"),
                    stage.text("image"),
                    entries(stage.objects("steps")),
                    entries(stage.objects("configuration"))));
        }
        return new BuildRecord(stages, entries(json.objects("arguments")));
    }

    private static List<Entry> entries(List<JsonObject> all) {
        List<Entry> entries = new ArrayList<>();
        for (JsonObject entry : all) {
            entries.add(new Entry(entry.text("text"), entry.text("key")));
        }
        return entries;
    }
}
