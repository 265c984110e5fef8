package io.dflint.lint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folders of the user, by the XDG base directory specification. */
final class UserFolders {
    private UserFolders() {}

    /** Where dflint may keep what it can get again; null if the environment names no absolute path. */
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
