package io.dflint.builder.targets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the builds of a Compose file, or of several files, of which later ones extend the first. */
public final class ComposeFile {
    private static final int LARGEST = 16 << 20;
    private static final int DEEPEST = 20;

    /** The limit for values, since YAML aliases can expand a few lines to more than fits into memory. */
    private static final int MOST_VALUES = 100_000;

    private final Path folder;
    private final Map<String, String> fromFile;
    private final Map<String, String> variables;
    private final Map<String, @Nullable Object> root;
    private final Consumer<String> warnings;
    private final String name;
    private int values;
    private long characters;

    private ComposeFile(List<Path> files, Map<String, String> environment, Consumer<String> warnings)
            throws IOException, TargetException {
        this.warnings = warnings;
        name = files.getFirst().toString();
        folder =
                files.getFirst().toAbsolutePath().normalize().resolveSibling("").normalize();
        fromFile = new HashMap<>(DotEnv.read(folder.resolve(".env"), environment));
        fromFile.keySet().removeAll(environment.keySet());
        variables = new HashMap<>(fromFile);
        variables.putAll(environment);
        Set<String> unset = new LinkedHashSet<>();
        Interpolation interpolation = new Interpolation(variables, unset::add);
        Object all = null;
        for (Path file : files) {
            all = Values.merged(
                    all, expanded(Yaml.read(text(file), file.toString()), interpolation, file.toString(), 0));
        }
        root = Yaml.map(all);
        unset.forEach(variable -> warnings.accept("the variable " + variable + " is not set; it is empty in " + name));
    }

    /**
     * Returns the builds of services.
     *
     * @param services the names of services; none for all that have a build and no profile
     * @param environment the variables for the files; {@code .env} next to the first file adds to them
     * @param warnings receives lines for the user
     */
    public static List<BuildTarget> targets(
            List<Path> files, List<String> services, Map<String, String> environment, Consumer<String> warnings)
            throws IOException, TargetException {
        return new ComposeFile(files, environment, warnings).targets(services);
    }

    private static String text(Path file) throws IOException, TargetException {
        if (!Files.isRegularFile(file)) {
            throw new TargetException(file + ": no such file");
        }
        if (Files.size(file) > LARGEST) {
            throw new TargetException(file + " is larger than 16 MiB");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private @Nullable Object expanded(@Nullable Object value, Interpolation interpolation, String name, int depth)
            throws TargetException {
        if (++values > MOST_VALUES) {
            throw new TargetException(name + ": more than " + MOST_VALUES + " values, with those of aliases");
        }
        if (value instanceof String text) {
            try {
                String result = interpolation.expand(text);
                characters += result.length();
                if (characters > LARGEST) {
                    throw new TargetException("more than 16 MiB, with the values of variables");
                }
                return result;
            } catch (TargetException e) {
                throw new TargetException(name + ": " + e.text());
            }
        }
        if (depth > DEEPEST) {
            return null;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : list) {
                items.add(expanded(item, interpolation, name, depth + 1));
            }
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                fields.put(String.valueOf(field.getKey()), expanded(field.getValue(), interpolation, name, depth + 1));
            }
            return fields;
        }
        return value;
    }

    private List<BuildTarget> targets(List<String> names) throws TargetException {
        if (root.containsKey("include")) {
            warnings.accept(name + ": include is not read; give the included file with --compose, too");
        }
        Map<String, @Nullable Object> services = Yaml.map(root.get("services"));
        Map<String, BuildTarget> targets = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(names);
        if (names.isEmpty()) {
            services.forEach((service, value) -> {
                Map<String, @Nullable Object> fields = Yaml.map(value);
                if (fields.get("build") != null
                        && Values.texts(fields.get("profiles")).isEmpty()) {
                    open.add(service);
                }
            });
        }
        if (open.isEmpty()) {
            throw new TargetException(name + ": no service has a build section");
        }
        for (int i = 0; i < open.size(); i++) {
            String service = open.get(i);
            if (!services.containsKey(service)) {
                throw new TargetException(
                        name + ": no service " + service + "; there are " + String.join(", ", services.keySet()));
            }
            if (!targets.containsKey(service)) {
                BuildTarget target = target(service, complete(service, services, 0));
                targets.put(service, target);
                open.addAll(target.needs().values());
            }
        }
        return List.copyOf(targets.values());
    }

    /** Returns a service with the fields that it inherits through {@code extends}. */
    private Map<String, @Nullable Object> complete(String service, Map<String, @Nullable Object> services, int depth)
            throws TargetException {
        Map<String, @Nullable Object> own = Yaml.map(services.get(service));
        Object extended = own.get("extends");
        if (extended == null) {
            return own;
        }
        String other = extended instanceof String text
                ? text
                : Values.text(Yaml.map(extended).get("service"));
        if (!Values.text(Yaml.map(extended).get("file")).isEmpty() || !services.containsKey(other) || depth > DEEPEST) {
            throw new TargetException(name + ": service " + service + " extends " + other
                    + ", which is not in this file; build what docker compose config prints");
        }
        return Yaml.map(Values.merged(complete(other, services, depth + 1), own));
    }

    private BuildTarget target(String service, Map<String, @Nullable Object> fields) throws TargetException {
        Object build = fields.get("build");
        if (build == null) {
            throw new TargetException(
                    name + ": service " + service + " has no build section, so there is nothing to build");
        }
        Map<String, @Nullable Object> all =
                build instanceof String context ? Map.of("context", context) : Yaml.map(build);
        String given = Values.text(all.get("context"));
        String context = Paths.resolve(folder, given.isEmpty() ? "." : given);
        String inline = Values.text(all.get("dockerfile_inline"));
        String file = Values.text(all.get("dockerfile"));
        if (!inline.isEmpty() && !file.isEmpty()) {
            throw new TargetException(
                    name + ": service " + service + ": dockerfile and dockerfile_inline exclude each other");
        }
        List<String> tags = new ArrayList<>();
        String image = Values.text(fields.get("image"));
        tags.add(image.isEmpty() ? project() + "-" + service : image);
        tags.addAll(Values.texts(all.get("tags")));
        Map<String, String> needs = new LinkedHashMap<>();
        OptionWords words = new OptionWords();
        words.addAll("--tag", tags);
        words.add("--file", file.isEmpty() ? null : Paths.dockerfile(context, file));
        words.addSwitch("--file=-", !inline.isEmpty());
        ComposeBuild options = new ComposeBuild(name, service, folder, root, fromFile, warnings);
        options.add(all, fields, words, needs);
        return new BuildTarget(
                service, words.words(), context, inline.isEmpty() ? null : inline, tags, needs, options.secretValues());
    }

    /** The name of the project, which is the prefix for images without a name. */
    private String project() {
        String given = variables.getOrDefault("COMPOSE_PROJECT_NAME", "");
        given = given.isEmpty() ? Values.text(root.get("name")) : given;
        String text = given.isEmpty() ? String.valueOf(folder.getFileName()) : given;
        StringBuilder clean = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (letter || !clean.isEmpty() && (c == '_' || c == '-')) {
                clean.append(c);
            }
        }
        return clean.isEmpty() ? "default" : clean.toString();
    }
}
