package io.dflint.builder.cache;

import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of steps for other machines.
 *
 * @param images that have the layers
 * @param steps by key; the image of each is one of {@code images}
 */
public record ExportedCache(List<Image> images, Map<String, StepRecord> steps) {
    /** On the image that stands for a cache in a registry; the value is the JSON. */
    public static final String LABEL = "io.dflint.cache";

    /** In a directory. */
    public static final String FILE = "dfbuild-cache.json";

    /** In a directory: all images, as {@code docker save} writes them. */
    public static final String ARCHIVE = "images.tar";

    private static final int VERSION = 1;

    /**
     * An image.
     *
     * @param id at any daemon
     * @param reference by digest in a registry; empty in a directory
     * @param layers digests, lowest first
     */
    public record Image(String id, String reference, List<String> layers) {}

    /** The same, in a registry. */
    public ExportedCache withReferences(Map<String, String> references) {
        List<Image> named = new ArrayList<>();
        for (Image image : images) {
            named.add(new Image(image.id, references.getOrDefault(image.id, ""), image.layers));
        }
        return new ExportedCache(named, steps);
    }

    public String toJson() {
        List<Object> all = new ArrayList<>();
        for (Image image : images) {
            all.add(Map.of("id", image.id, "reference", image.reference, "layers", image.layers));
        }
        List<Object> records = new ArrayList<>();
        steps.forEach((key, step) -> {
            Map<String, @Nullable Object> record = new LinkedHashMap<>(step.toJson());
            record.put("key", key);
            // Those of the image: most steps share them.
            record.put("layers", step.layers().size());
            records.add(record);
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("images", all);
        json.put("steps", records);
        return Json.write(json);
    }

    /** Null if the text is no cache of a version that is known. */
    public static @Nullable ExportedCache parse(String text) {
        try {
            JsonObject json = Json.readObject(text);
            return json.number("version", 0) == VERSION ? from(json) : null;
        } catch (JsonException e) {
            return null;
        }
    }

    private static ExportedCache from(JsonObject json) {
        List<Image> images = new ArrayList<>();
        Map<String, Image> byId = new LinkedHashMap<>();
        for (JsonObject image : json.objects("images")) {
            Image read = new Image(image.text("id"), image.text("reference"), image.strings("layers"));
            images.add(read);
            byId.put(read.id, read);
        }
        Map<String, StepRecord> steps = new LinkedHashMap<>();
        for (JsonObject step : json.objects("steps")) {
            Image image = byId.get(step.text("image"));
            long count = step.number("layers", -1);
            if (image != null && count >= 0 && count <= image.layers.size()) {
                StepRecord record = StepRecord.from(step, image.layers.subList(0, (int) count));
                if (record != null && isKey(step.text("key"))) {
                    steps.put(step.text("key"), record);
                }
            }
        }
        return new ExportedCache(images, steps);
    }

    /** Keys become names of files. */
    private static boolean isKey(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
