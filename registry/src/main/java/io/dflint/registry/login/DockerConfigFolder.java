package io.dflint.registry.login;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder in which the docker command keeps its configuration. */
public final class DockerConfigFolder {
    private DockerConfigFolder() {}

    /** {@code $DOCKER_CONFIG}, else {@code $HOME/.docker}; null if neither is set to a path. */
    public static @Nullable Path of(Map<String, String> environment) {
        String named = environment.getOrDefault("DOCKER_CONFIG", "");
        String home = environment.getOrDefault("HOME", "");
        try {
            return !named.isEmpty() ? Path.of(named) : home.isEmpty() ? null : Path.of(home, ".docker");
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
