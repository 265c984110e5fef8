package io.dflint.lint.config;

import io.dflint.lint.input.BoundedFiles;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and reads configuration files. */
final class ConfigFiles {
    private static final String[] OWN = {".dflint.yaml", ".dflint.yml"};
    private static final String[] HADOLINT = {".hadolint.yaml", ".hadolint.yml"};

    private ConfigFiles() {}

    /** Returns the configuration file of a directory, or null if there is none. */
    static @Nullable Path in(Path directory, boolean orHadolint) {
        Path own = first(directory, OWN);
        return own == null && orHadolint ? first(directory, HADOLINT) : own;
    }

    /** Reports whether a file is a configuration of dflint rather than hadolint. */
    static boolean isOwn(Path file) {
        String name = file.getFileName().toString();
        return name.equals(OWN[0]) || name.equals(OWN[1]);
    }

    /** Reports whether the search stops at a directory. Directories above a Git repository do not configure it. */
    static boolean isTop(Path directory) {
        return Files.exists(directory.resolve(".git"));
    }

    /**
     * Returns the file that hadolint reads: that of the working directory, or else of the user; null if there is none.
     */
    static @Nullable Path ofHadolint(Path workingDirectory, Map<String, String> environment) {
        Path found = first(workingDirectory, HADOLINT);
        String home = environment.get("HOME");
        if (found == null) {
            String xdg = environment.get("XDG_CONFIG_HOME");
            String folder = xdg != null && !xdg.isEmpty() ? xdg : home == null ? null : home + "/.config";
            found = folder == null ? null : first(Path.of(folder), "hadolint.yaml", "hadolint.yml");
        }
        if (found == null && home != null) {
            found = first(Path.of(home, ".hadolint"), "hadolint.yaml", "hadolint.yml", "config.yaml", "config.yml");
        }
        return found == null && home != null ? first(Path.of(home), HADOLINT) : found;
    }

    /** Returns the first existing file of these names in a directory, or null if there is none. */
    static @Nullable Path first(Path directory, String... names) {
        for (String name : names) {
            Path file = directory.resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /**
     * Reads a configuration file.
     *
     * @param shown the name of the file for messages
     */
    static Settings read(Path file, String shown) throws ConfigException {
        String text = text(file, shown);
        boolean hadolint = file.getFileName().toString().contains("hadolint");
        return YamlSettings.read(shown, text.startsWith("\uFEFF") ? text.substring(1) : text, !hadolint);
    }

    /**
     * Reads the text of a file.
     *
     * @param shown the name of the file for messages
     * @throws ConfigException if it cannot be read
     */
    static String text(Path file, String shown) throws ConfigException {
        try {
            return BoundedFiles.read(file);
        } catch (IOException e) {
            throw new ConfigException(shown, 0, IoReason.of(e));
        }
    }
}
