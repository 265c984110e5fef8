package io.dflint.builder.targets;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Converts the {@code build} section of a service to options. */
final class ComposeBuild {
    private static final String SERVICE = "service:";

    /** The keys read here or by the caller. */
    private static final Set<String> KNOWN = Set.of(
            "context",
            "dockerfile",
            "dockerfile_inline",
            "args",
            "target",
            "labels",
            "tags",
            "platforms",
            "network",
            "shm_size",
            "extra_hosts",
            "no_cache",
            "pull",
            "cache_from",
            "cache_to",
            "secrets",
            "ssh",
            "ulimits",
            "entitlements",
            "additional_contexts",
            "isolation",
            "provenance",
            "sbom");

    private final String file;
    private final String service;
    private final Path folder;
    private final Map<String, @Nullable Object> root;
    private final Map<String, String> fromFile;
    private final Consumer<String> warnings;
    private final Map<String, String> secretValues = new LinkedHashMap<>();

    /**
     * @param root the content of the file
     * @param fromFile the variables of {@code .env} that are not in the environment
     */
    ComposeBuild(
            String file,
            String service,
            Path folder,
            Map<String, @Nullable Object> root,
            Map<String, String> fromFile,
            Consumer<String> warnings) {
        this.file = file;
        this.service = service;
        this.folder = folder;
        this.root = root;
        this.fromFile = fromFile;
        this.warnings = warnings;
    }

    /** The values of secrets, by the variables used in the options. */
    Map<String, String> secretValues() {
        return secretValues;
    }

    /**
     * Adds the options.
     *
     * @param build the section
     * @param fields the fields of the service
     * @param needs receives the services whose images are contexts
     */
    void add(
            Map<String, @Nullable Object> build,
            Map<String, @Nullable Object> fields,
            OptionWords words,
            Map<String, String> needs)
            throws TargetException {
        for (String key : build.keySet()) {
            if (!KNOWN.contains(key) && !key.startsWith("x-")) {
                warnings.accept(file + ": service " + service + ": build." + key + " has no effect");
            }
        }
        Values.pairs(build.get("args"))
                .forEach((name, value) ->
                        words.addPair("--build-arg", name, value == null ? fromFile.get(name) : value));
        Values.pairs(build.get("labels"))
                .forEach((name, value) -> words.add("--label", name + "=" + (value == null ? "" : value)));
        words.add("--target", Values.text(build.get("target")));
        List<String> platforms = Values.texts(build.get("platforms"));
        words.add(
                "--platform", platforms.isEmpty() ? Values.text(fields.get("platform")) : String.join(",", platforms));
        words.add("--network", Values.text(build.get("network")));
        words.add("--shm-size", Values.text(build.get("shm_size")));
        words.add("--isolation", Values.text(build.get("isolation")));
        words.add("--provenance", Values.text(build.get("provenance")));
        words.add("--sbom", Values.text(build.get("sbom")));
        words.addSwitch("--no-cache", Values.isOn(build.get("no_cache")));
        words.addSwitch("--pull", Values.isOn(build.get("pull")));
        words.addAll("--cache-from", Values.texts(build.get("cache_from")));
        words.addAll("--cache-to", Values.texts(build.get("cache_to")));
        words.addAll("--allow", Values.texts(build.get("entitlements")));
        hosts(build.get("extra_hosts"), words);
        ulimits(build.get("ulimits"), words);
        ssh(build.get("ssh"), words);
        contexts(build.get("additional_contexts"), words, needs);
        if (build.get("secrets") instanceof List<?> secrets) {
            for (Object secret : secrets) {
                secret(secret, words);
            }
        }
    }

    /** Reads a list of {@code NAME:ADDRESS} or {@code NAME=ADDRESS}, or a map. */
    private static void hosts(@Nullable Object hosts, OptionWords words) {
        if (hosts instanceof Map<?, ?>) {
            Yaml.map(hosts)
                    .forEach((name, addresses) ->
                            Values.texts(addresses).forEach(address -> words.add("--add-host", name + "=" + address)));
        } else {
            words.addAll("--add-host", Values.texts(hosts));
        }
    }

    private static void ulimits(@Nullable Object ulimits, OptionWords words) {
        Yaml.map(ulimits).forEach((name, limit) -> {
            Map<String, @Nullable Object> both = Yaml.map(limit);
            String value = both.isEmpty()
                    ? Values.text(limit)
                    : Values.text(both.get("soft")) + ":" + Values.text(both.get("hard"));
            words.add("--ulimit", name + "=" + value);
        });
    }

    private void ssh(@Nullable Object ssh, OptionWords words) {
        Values.pairs(ssh)
                .forEach((id, path) -> words.add(
                        "--ssh", path == null || path.isEmpty() ? id : id + "=" + Paths.resolve(folder, path)));
    }

    private void contexts(@Nullable Object contexts, OptionWords words, Map<String, String> needs) {
        Values.pairs(contexts).forEach((name, context) -> {
            if (context != null && context.startsWith(SERVICE)) {
                needs.put(name, context.substring(SERVICE.length()));
            } else if (context != null) {
                words.add("--build-context", name + "=" + Paths.resolve(folder, context));
            }
        });
    }

    /** Reads the name of a secret in the file, or a map with {@code source} and {@code target}. */
    private void secret(@Nullable Object secret, OptionWords words) throws TargetException {
        Map<String, @Nullable Object> fields = Yaml.map(secret);
        String source = fields.isEmpty() ? Values.text(secret) : Values.text(fields.get("source"));
        String target = Values.text(fields.get("target"));
        Map<String, @Nullable Object> known =
                Yaml.map(Yaml.map(root.get("secrets")).get(source));
        String path = Values.text(known.get("file"));
        String variable = Values.text(known.get("environment"));
        if (path.isEmpty() && variable.isEmpty()) {
            throw new TargetException(file + ": service " + service + ": secret " + source
                    + " has neither file nor environment in the section secrets");
        }
        Map<String, String> option = new LinkedHashMap<>();
        option.put("id", target.isEmpty() ? source : target);
        String value = path.isEmpty() ? fromFile.get(variable) : null;
        if (value != null) {
            // The name is not used as it is, because variables of a file must not become those of processes.
            String name = "DFBUILD_SECRET_" + secretValues.size();
            secretValues.put(name, value);
            option.put("env", name);
        } else if (path.isEmpty()) {
            option.put("env", variable);
        } else {
            option.put("src", Paths.resolve(folder, path));
        }
        words.add("--secret", OptionWords.fields(option));
    }
}
