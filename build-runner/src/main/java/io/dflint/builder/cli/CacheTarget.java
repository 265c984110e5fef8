package io.dflint.builder.cli;

import io.dflint.builder.execute.CacheScope;
import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of {@code --cache-to}.
 *
 * @param reference the name of a cache in a registry; empty for a directory
 * @param folder the directory of a cache on disk; empty for a registry
 */
record CacheTarget(String reference, String folder, CacheScope scope) {
    private static final Set<String> KNOWN = Set.of("type", "ref", "dest", "mode");

    /**
     * Parses the values.
     *
     * @param ignored receives descriptions of settings without effect
     */
    static List<CacheTarget> read(List<String> texts, List<String> ignored) throws UsageException {
        List<CacheTarget> targets = new ArrayList<>();
        for (String text : texts) {
            Map<String, String> fields =
                    text.contains("=") ? KeyValues.fields(text) : Map.of("type", "registry", "ref", text);
            String type = text.equals("inline") ? "inline" : fields.getOrDefault("type", "registry");
            CacheScope scope = scope(fields.getOrDefault("mode", "min"));
            switch (type) {
                case "inline" -> {}
                case "registry" ->
                    targets.add(new CacheTarget(reference(text, fields.getOrDefault("ref", "")), "", scope));
                case "local" -> {
                    String folder = fields.getOrDefault("dest", "");
                    if (folder.isEmpty()) {
                        throw new UsageException("--cache-to " + text + ": missing dest=DIRECTORY");
                    }
                    targets.add(new CacheTarget("", folder, scope));
                }
                default ->
                    throw new UsageException(
                            "--cache-to " + text + ": unsupported type; use registry, local or inline");
            }
            for (String name : fields.keySet()) {
                if (!KNOWN.contains(name) && !text.equals("inline")) {
                    ignored.add("--cache-to " + name + "=" + fields.get(name));
                }
            }
        }
        return targets;
    }

    private static CacheScope scope(String mode) throws UsageException {
        return switch (mode) {
            case "min" -> CacheScope.TARGET;
            case "max" -> CacheScope.ALL;
            default -> throw new UsageException("--cache-to mode=" + mode + ": expected min or max");
        };
    }

    private static String reference(String text, String reference) throws UsageException {
        if (reference.isEmpty()) {
            throw new UsageException("--cache-to " + text + ": missing ref=IMAGE");
        }
        if (ImageReference.parse(reference) instanceof InvalidReference invalid) {
            throw new UsageException("--cache-to " + text + ": " + invalid.message());
        }
        return reference.lastIndexOf(':') > reference.lastIndexOf('/') ? reference : reference + ":latest";
    }
}
