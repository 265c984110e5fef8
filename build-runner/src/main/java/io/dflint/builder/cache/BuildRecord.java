package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the last build of a file, to compare the next one with.
 *
 * @param steps of all stages, in order
 */
public record BuildRecord(List<Entry> steps) {
    public static final BuildRecord NONE = new BuildRecord(List.of());

    /**
     * A step.
     *
     * @param stage the name of its stage
     * @param text the instruction
     * @param key of what it made
     */
    public record Entry(String stage, String text, String key) {}

    Map<String, @Nullable Object> toJson() {
        List<Object> all = new ArrayList<>();
        for (Entry entry : steps) {
            all.add(Map.of("stage", entry.stage, "text", entry.text, "key", entry.key));
        }
        return Map.of("steps", all);
    }

    static BuildRecord from(JsonObject json) {
        List<Entry> steps = new ArrayList<>();
        for (JsonObject entry : json.objects("steps")) {
            steps.add(new Entry(entry.text("stage"), entry.text("text"), entry.text("key")));
        }
        return new BuildRecord(steps);
    }
}
