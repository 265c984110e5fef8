package io.dflint.registry.login;

import java.nio.file.Path;
import java.util.Map;

/** The directory in which the docker command keeps its configuration. */
public final class DockerConfigFolder {
    private DockerConfigFolder() {}

    /** Returns {@code $DOCKER_CONFIG}, or else {@code ~/.docker}. The directory need not exist. */
    public static Path of(Map<String, String> environment) {
        String named = environment.getOrDefault("DOCKER_CONFIG", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home", "/") : home, ".docker");
    }
}
