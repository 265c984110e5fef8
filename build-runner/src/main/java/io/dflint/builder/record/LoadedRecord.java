package io.dflint.builder.record;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.Manifest;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record together with the lists of files that its steps read.
 *
 * @param manifests returns the list of files for a digest; null for an unknown one
 */
public record LoadedRecord(RecordedBuild build, Function<String, @Nullable Manifest> manifests) {
    private static final String MANIFESTS = "manifests";

    /** The largest number of files to export to another machine. */
    private static final int MOST_FILES = 50_000;

    /** Returns a record of this machine, whose lists of files are in the index. */
    public static LoadedRecord ofCache(RecordedBuild build, Path cache) {
        return new LoadedRecord(build, new CacheIndex(cache, build.daemon())::manifest);
    }

    /**
     * Reads an exported record.
     *
     * @throws io.dflint.builder.json.JsonException if the text is not a record
     */
    public static LoadedRecord read(String text) {
        JsonObject json = Json.readObject(text);
        Map<String, String> manifests = json.stringMap(MANIFESTS);
        return new LoadedRecord(RecordJson.read(json), digest -> {
            String files = manifests.get(digest);
            return files == null ? null : Manifest.parse(files);
        });
    }

    /** Returns the record for export to another machine. */
    public Map<String, @Nullable Object> export() {
        Map<String, @Nullable Object> json = RecordJson.write(build);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        int count = 0;
        for (RecordedStep step : build.steps()) {
            for (Input input : step.inputs()) {
                Manifest manifest = input.kind() == Input.Kind.FILES ? manifests.apply(input.value()) : null;
                if (manifest != null && count + manifest.files().size() <= MOST_FILES) {
                    all.put(input.value(), manifest.text());
                    count += manifest.files().size();
                }
            }
        }
        json.put(MANIFESTS, all);
        return json;
    }
}
