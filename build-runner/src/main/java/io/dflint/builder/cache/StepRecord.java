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
 * @param warnings what the user was told meanwhile
 */
public record StepRecord(
        String text,
        List<String> layers,
        String image,
        Instant created,
        Duration took,
        long bytes,
        String contentKey,
        List<Input> inputs,
        List<String> warnings) {

    /** The same, of an instruction that is known now. */
    public StepRecord of(String instruction, List<Input> madeFrom) {
        return new StepRecord(instruction, layers, image, created, took, bytes, contentKey, madeFrom, warnings);
    }

    /** The same, in another image. */
    public StepRecord withImage(String other) {
        return new StepRecord(text, layers, other, created, took, bytes, contentKey, inputs, warnings);
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
        if (!warnings.isEmpty()) {
            json.put("warnings", warnings);
        }
        return json;
    }

    /** Null if the JSON is no record, as after a crash or from another version. */
    static @Nullable StepRecord from(JsonObject json) {
        List<String> layers = json.stringsOrNull("layers");
        return layers == null ? null : from(json, layers);
    }

    /** As {@link #from(JsonObject)}, with layers that the JSON does not tell. */
    static @Nullable StepRecord from(JsonObject json, List<String> layers) {
        String image = json.string("image");
        if (image == null) {
            return null;
        }
        List<Input> inputs = new ArrayList<>();
        try {
            for (JsonObject input : json.objects("inputs")) {
                Input known = Input.of(input.text("kind"), input.text("name"), input.text("value"));
                if (known == null) {
                    return null;
                }
                inputs.add(known);
            }
            return new StepRecord(
                    json.text("text"),
                    layers,
                    image,
                    Instant.parse(json.text("created")),
                    Duration.ofMillis(json.number("millis", 0)),
                    json.number("bytes", 0),
                    json.text("contentKey"),
                    inputs,
                    json.strings("warnings"));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
