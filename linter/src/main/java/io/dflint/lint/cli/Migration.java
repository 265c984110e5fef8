package io.dflint.lint.cli;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Settings;
import io.dflint.lint.input.BoundedFiles;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code dflint config --migrate}: converts hadolint's configuration to a {@code .dflint.yaml}. dflint has the same
 * keys, so the text is kept, including its comments.
 */
final class Migration {
    private static final String TARGET = ".dflint.yaml";
    private static final String THRESHOLD = "failure-threshold";

    private Migration() {}

    /**
     * Writes the file next to hadolint's.
     *
     * @param given hadolint's file, or the directory that contains it
     * @param name the argument of the user; empty if there is none
     */
    static int run(Path given, String name, Console console) throws InputException, ConfigException {
        Path file = Files.isDirectory(given) || name.isEmpty() ? find(given, name) : given;
        String shown = name.isEmpty() || Files.isDirectory(given)
                ? Path.of(name).resolve(file.getFileName()).toString()
                : name;
        // What dflint does not understand must not be dropped silently.
        Resolved read = new Configurations(Settings.NONE, file.toString(), true, console.absoluteDirectory(), Map.of())
                .forRun();
        String text;
        try {
            text = BoundedFiles.read(file);
        } catch (IOException e) {
            throw new InputException(shown, IoReason.of(e));
        }
        String target = Path.of(shown).resolveSibling(TARGET).toString();
        NewFile.write(file.resolveSibling(TARGET), target, migrated(shown, text, read));
        console.complain("wrote " + target + "; it takes the place of " + shown + ", which you can delete");
        return ExitCode.CLEAN;
    }

    private static Path find(Path directory, String name) throws InputException {
        Path file = first(directory, ".hadolint.yaml", ".hadolint.yml");
        if (file == null) {
            throw new InputException(
                    name.isEmpty() ? "." : name, "no .hadolint.yaml or .hadolint.yml found; pass the path of the file");
        }
        return file;
    }

    private static @Nullable Path first(Path directory, String... names) {
        for (String name : names) {
            Path file = directory.resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private static String migrated(String shown, String text, Resolved read) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String head = "# Migrated from " + Path.of(shown).getFileName() + ".\n"
                + "# The profile default has more rules than hadolint; hadolint judges exactly as hadolint does.\n"
                + "profile: default\n\n";
        boolean failsForAny = read.settings().threshold() != null
                && read.settings().threshold().mildest() == null;
        StringBuilder out = new StringBuilder(head);
        for (String line : plain.split("\n", -1)) {
            if (line.equals("---") || line.equals("...") || line.startsWith("%YAML")) {
                continue;
            }
            // In hadolint, none means that any finding makes the run fail.
            boolean isThreshold = failsForAny && line.startsWith(THRESHOLD);
            out.append(isThreshold ? line.replace("none", "ignore") : line).append('\n');
        }
        return out.toString().stripTrailing() + "\n";
    }
}
