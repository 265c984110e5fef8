package io.dflint.builder.registry;

import java.util.Map;

/** How long a registry may say nothing before it is given up. */
public final class RegistryTimeout {
    /** The variable that sets it, in seconds. */
    public static final String VARIABLE = "DFBUILD_REGISTRY_TIMEOUT";

    private static final int DEFAULT_SECONDS = 120;

    private RegistryTimeout() {}

    /** In seconds; 0 to wait for ever. */
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
