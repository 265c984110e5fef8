package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a build consisted of, to compare later ones with.
 *
 * @param stages in the order in which they were built
 */
public record BuildRecord(List<Stage> stages) {
    public static final BuildRecord NONE = new BuildRecord(List.of());

    /**
     * A stage.
     *
     * @param base the image that it starts from as the file names it; empty for none
     * @param image the id of that image, and its digest in a registry where that is known
     * @param steps those that change files, in order
     */
    public record Stage(String name, String base, String image, List<Entry> steps) {}

    /**
     * A step.
     *
     * @param text the instruction
     * @param key of what it made
     */
    public record Entry(String text, String key) {}

    Map<String, @Nullable Object> toJson() {
        List<Object> all = new ArrayList<>();
        for (Stage stage : stages) {
            List<Object> steps = new ArrayList<>();
            for (Entry entry : stage.steps) {
                steps.add(Map.of("text", entry.text, "key", entry.key));
            }
            all.add(Map.of("name", stage.name, "base", stage.base, "image", stage.image, "steps", steps));
        }
        return Map.of("stages", all);
    }

    static BuildRecord from(JsonObject json) {
        List<Stage> stages = new ArrayList<>();
        for (JsonObject stage : json.objects("stages")) {
            List<Entry> steps = new ArrayList<>();
            for (JsonObject entry : stage.objects("steps")) {
                steps.add(new Entry(entry.text("text"), entry.text("key")));
            }
            stages.add(new Stage(stage.text("name"), stage.text("base"), stage.text("image"), steps));
        }
        return new BuildRecord(stages);
    }
}
