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
 * The results of steps, exported for other machines.
 *
 * @param images the images that contain the layers
 * @param steps the steps by key; the image of each is one of {@code images}
 */
public record ExportedCache(List<Image> images, Map<String, StepRecord> steps) {
    /** The label with this JSON on the image that represents a cache in a registry. */
    public static final String LABEL = "io.dflint.cache";

    /** The name of the file with this JSON in a directory. */
    public static final String FILE = "dfbuild-cache.json";

    /** The name of the file in a directory with all images, in the format of {@code docker save}. */
    public static final String ARCHIVE = "images.tar";

    private static final int VERSION = 1;

    /**
     * An image.
     *
     * @param id the ID, the same with any daemon
     * @param reference the reference by digest in a registry; empty in a directory
     * @param layers the digests of the layers, lowest first
     */
    public record Image(String id, String reference, List<String> layers) {}

    /** Returns this cache with the references of its images in a registry. */
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
            // The layers are written with the image, since most steps share them.
            record.put("layers", step.layers().size());
            records.add(record);
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("images", all);
        json.put("steps", records);
        return Json.write(json);
    }

    /** Parses a cache. Returns null if the text is not a cache of a known version. */
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

    /** Reports whether a text is a valid key. Keys become file names. */
    private static boolean isKey(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
