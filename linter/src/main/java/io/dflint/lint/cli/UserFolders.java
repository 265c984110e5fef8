package io.dflint.lint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Directories of the user, according to the XDG base directory specification. */
final class UserFolders {
    private UserFolders() {}

    /** Returns the cache directory of dflint, or null if the environment does not define an absolute path. */
    static @Nullable Path cache(Map<String, String> environment) {
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        try {
            Path base = !named.isEmpty() ? Path.of(named) : home.isEmpty() ? null : Path.of(home, ".cache");
            return base == null || !base.isAbsolute() ? null : base.resolve("dflint");
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
