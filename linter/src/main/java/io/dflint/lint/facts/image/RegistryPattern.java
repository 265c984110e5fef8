package io.dflint.lint.facts.image;

import java.util.List;

/** Registry patterns of the configuration: {@code *} at either end matches any text. */
public final class RegistryPattern {
    private RegistryPattern() {}

    /** Reports whether one of the patterns matches a registry. */
    public static boolean anyMatches(List<String> patterns, String registry) {
        for (String pattern : patterns) {
            if (matches(pattern, registry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, String registry) {
        if (pattern.startsWith("*")) {
            return registry.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("*")
                ? registry.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(registry);
    }
}
