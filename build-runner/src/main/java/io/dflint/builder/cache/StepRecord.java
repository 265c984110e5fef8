package io.dflint.builder.cache;

import io.dflint.builder.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step made.
 *
 * @param text the instruction
 * @param layers digests of all layers after the step, lowest first
 * @param image an image that has these layers, and maybe more
 * @param created when
 * @param took how long
 * @param bytes what it added
 * @param contentKey the key by content, if it is another one than that by definition; else empty
 * @param inputs from what
 */
public record StepRecord(
        String text,
        List<String> layers,
        String image,
        Instant created,
        Duration took,
        long bytes,
        String contentKey,
        List<Input> inputs) {

    /** The same, in another image. */
    public StepRecord withImage(String other) {
        return new StepRecord(text, layers, other, created, took, bytes, contentKey, inputs);
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", text);
        json.put("layers", layers);
        json.put("image", image);
        json.put("created", created.toString());
        json.put("millis", took.toMillis());
        json.put("bytes", bytes);
        json.put("contentKey", contentKey);
        List<Object> all = new ArrayList<>();
        for (Input input : inputs) {
            all.add(Map.of("kind", input.kind().text(), "name", input.name(), "value", input.value()));
        }
        json.put("inputs", all);
        return json;
    }

    /** Null if the JSON is no record, as after a crash or from another version. */
    static @Nullable StepRecord from(JsonObject json) {
        List<String> layers = json.stringsOrNull("layers");
        String image = json.string("image");
        if (layers == null || image == null) {
            return null;
        }
        List<Input> inputs = new ArrayList<>();
        try {
            for (JsonObject input : json.objects("inputs")) {
                inputs.add(new Input(Input.Kind.of(input.text("kind")), input.text("name"), input.text("value")));
            }
            return new StepRecord(
                    json.text("text"),
                    layers,
                    image,
                    Instant.parse(json.text("created")),
                    Duration.ofMillis(json.number("millis", 0)),
                    json.number("bytes", 0),
                    json.text("contentKey"),
                    inputs);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
