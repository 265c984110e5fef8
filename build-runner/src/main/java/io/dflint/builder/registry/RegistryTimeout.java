package io.dflint.builder.registry;

import java.util.Map;

/** The time limit for a registry that does not respond. */
public final class RegistryTimeout {
    /** The variable that sets the limit in seconds. */
    public static final String VARIABLE = "DFBUILD_REGISTRY_TIMEOUT";

    private static final int DEFAULT_SECONDS = 120;

    private RegistryTimeout() {}

    /** The limit in seconds; 0 for none. */
    public static int seconds(Map<String, String> environment) {
        try {
            int seconds =
                    Integer.parseInt(environment.getOrDefault(VARIABLE, "").strip());
            return seconds < 0 ? DEFAULT_SECONDS : seconds;
        } catch (NumberFormatException e) {
            return DEFAULT_SECONDS;
        }
    }
}
