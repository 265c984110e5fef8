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
 * The result of a step.
 *
 * @param text the instruction
 * @param layers the digests of all layers after the step, lowest first
 * @param image an image that contains these layers, and possibly more
 * @param created when the result was created
 * @param took how long the step took
 * @param bytes the size of what the step added
 * @param contentKey the key by content if it differs from the key by definition; otherwise empty
 * @param inputs the inputs of the step
 * @param warnings the warnings reported during the step
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

    /** Returns this result for another instruction and its inputs. */
    public StepRecord of(String instruction, List<Input> madeFrom) {
        return new StepRecord(instruction, layers, image, created, took, bytes, contentKey, madeFrom, warnings);
    }

    /** Returns this result with another image. */
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

    /** Reads a record. Returns null if the JSON is not one, as after a crash or from another version. */
    static @Nullable StepRecord from(JsonObject json) {
        List<String> layers = json.stringsOrNull("layers");
        return layers == null ? null : from(json, layers);
    }

    /** Like {@link #from(JsonObject)}, with layers that the JSON does not contain. */
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
