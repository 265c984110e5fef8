package io.dflint.lint.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files that can contain Dockerfiles, recognized by name. */
public enum HostKind {
    COMPOSE,
    BAKE,
    SHELL,
    MARKDOWN;

    /** The name as users write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with a name in any case, or null if there is none. */
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

    /** Returns the kind of a file with a name, or null if it is a Dockerfile or anything else. */
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
