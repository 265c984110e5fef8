package io.dflint.builder.targets;

import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the builds of a Bake file from the output of {@code docker buildx bake --print}. */
public final class BakeFile {
    private static final String TARGET = "target:";

    private BakeFile() {}

    /**
     * Returns the builds of the targets.
     *
     * @param printed the output of buildx
     * @param folder the directory that relative paths start from
     */
    public static List<BuildTarget> targets(String printed, Path folder) throws TargetException {
        Map<String, @Nullable Object> root;
        try {
            root = Json.readObject(printed).members();
        } catch (JsonException e) {
            throw new TargetException("docker buildx bake --print: expected JSON");
        }
        List<BuildTarget> targets = new ArrayList<>();
        Yaml.map(root.get("target")).forEach((name, fields) -> targets.add(target(name, Yaml.map(fields), folder)));
        return targets;
    }

    private static BuildTarget target(String name, Map<String, @Nullable Object> fields, Path folder) {
        String given = Values.text(fields.get("context"));
        String context = Paths.resolve(folder, given.isEmpty() ? "." : given);
        String inline = Values.text(fields.get("dockerfile-inline"));
        String file = Values.text(fields.get("dockerfile"));
        OptionWords words = new OptionWords();
        words.addAll("--tag", Values.texts(fields.get("tags")));
        // The default name may also be written in lower case.
        boolean named = inline.isEmpty() && !file.isEmpty() && !file.equals("Dockerfile");
        words.add("--file", named ? Paths.dockerfile(context, file) : null);
        words.addSwitch("--file=-", !inline.isEmpty());
        words.addPairs("--build-arg", Values.pairs(fields.get("args")));
        words.addPairs("--label", Values.pairs(fields.get("labels")));
        words.add("--target", Values.text(fields.get("target")));
        words.add("--platform", String.join(",", Values.texts(fields.get("platforms"))));
        words.add("--network", Values.text(fields.get("network")));
        words.add("--shm-size", Values.text(fields.get("shm-size")));
        words.addSwitch("--no-cache", Values.isOn(fields.get("no-cache")));
        words.addSwitch("--pull", Values.isOn(fields.get("pull")));
        words.addAll("--no-cache-filter", Values.texts(fields.get("no-cache-filter")));
        words.addAll("--ulimit", Values.texts(fields.get("ulimits")));
        words.addAll("--annotation", Values.texts(fields.get("annotations")));
        words.addAll("--allow", Values.texts(fields.get("entitlements")));
        words.addPairs("--add-host", Values.pairs(fields.get("extra-hosts")));
        words.addAll("--secret", objects(fields.get("secret")));
        words.addAll("--ssh", ssh(fields.get("ssh")));
        words.addAll("--cache-from", objects(fields.get("cache-from")));
        words.addAll("--cache-to", objects(fields.get("cache-to")));
        words.addAll("--output", objects(fields.get("output")));
        words.addAll("--attest", objects(fields.get("attest")));
        Map<String, String> needs = new LinkedHashMap<>();
        Values.pairs(fields.get("contexts")).forEach((id, value) -> {
            if (value != null && value.startsWith(TARGET)) {
                needs.put(id, value.substring(TARGET.length()));
            } else if (value != null) {
                words.add("--build-context", id + "=" + Paths.resolve(folder, value));
            }
        });
        return new BuildTarget(
                name,
                words.words(),
                context,
                inline.isEmpty() ? null : inline,
                Values.texts(fields.get("tags")),
                needs,
                Map.of());
    }

    /** Reads a list of texts, or of objects as newer versions print them. */
    private static List<String> objects(@Nullable Object value) {
        List<String> all = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of()) {
            Map<String, String> fields = new LinkedHashMap<>();
            Yaml.map(item).forEach((name, field) -> fields.put(name, Values.text(field)));
            all.add(fields.isEmpty() ? Values.text(item) : OptionWords.fields(fields));
        }
        return all;
    }

    private static List<String> ssh(@Nullable Object value) {
        List<String> all = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of()) {
            Map<String, @Nullable Object> fields = Yaml.map(item);
            String paths = String.join(",", Values.texts(fields.get("paths")));
            String id = Values.text(fields.get("id"));
            all.add(fields.isEmpty() ? Values.text(item) : paths.isEmpty() ? id : id + "=" + paths);
        }
        return all;
    }
}
