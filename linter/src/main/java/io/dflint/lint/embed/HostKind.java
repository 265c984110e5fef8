package io.dflint.lint.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files that may hold Dockerfiles, by their names. */
public enum HostKind {
    COMPOSE,
    BAKE,
    SHELL,
    MARKDOWN;

    /** The name that people write. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name, in any case; null for another word. */
    public static @Nullable HostKind parse(String text) {
        for (HostKind kind : values()) {
            if (kind.label().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        return null;
    }

    /** The names of all kinds. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (HostKind kind : values()) {
            names.add(kind.label());
        }
        return names;
    }

    /** What a file of a name may be; null if it is a Dockerfile, whatever its name. */
    public static @Nullable HostKind ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            boolean isCompose = name.startsWith("compose.")
                    || name.startsWith("compose-")
                    || name.startsWith("docker-compose.")
                    || name.startsWith("docker-compose-")
                    || name.endsWith(".compose.yaml")
                    || name.endsWith(".compose.yml");
            return isCompose ? COMPOSE : null;
        }
        if (name.startsWith("docker-bake.") && (name.endsWith(".hcl") || name.endsWith(".json"))
                || name.endsWith(".bake.hcl")
                || name.endsWith(".bake.json")) {
            return BAKE;
        }
        if (name.endsWith(".sh") || name.endsWith(".bash")) {
            return SHELL;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? MARKDOWN : null;
    }
}
