package io.dflint.lint.custom;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.input.BoundedFiles;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of projects: the files in the nearest {@code .dflint/rules} in the directory of a Dockerfile or
 * above, up to the root of the Git repository. Safe for use by several threads.
 */
public final class CustomRules {
    private static final String FOLDER = ".dflint/rules";
    /** The maximum number of rules of a project. */
    private static final int MOST = 500;

    private final Path workingDirectory;
    private final Map<Path, Found> byDirectory = new HashMap<>();

    private record Found(List<CustomRule> rules, @Nullable ConfigException problem) {
        static final Found NONE = new Found(List.of(), null);
    }

    /**
     * Creates a finder.
     *
     * @param workingDirectory an absolute path
     */
    public CustomRules(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /**
     * Returns the rules for a file, which need not exist. Use null for text without a file.
     *
     * @throws ConfigException if a rule is invalid
     */
    public synchronized List<CustomRule> forFile(@Nullable Path file) throws ConfigException {
        Path absolute = file == null ? null : workingDirectory.resolve(file).normalize();
        Path directory = absolute == null || absolute.getParent() == null ? workingDirectory : absolute.getParent();
        Found found = search(directory);
        if (found.problem() != null) {
            throw found.problem();
        }
        return found.rules();
    }

    private Found search(Path directory) {
        Found known = byDirectory.get(directory);
        if (known == null) {
            Path folder = directory.resolve(FOLDER);
            Path above = directory.getParent();
            if (Files.isDirectory(folder)) {
                known = read(folder);
            } else {
                known = above == null || Files.exists(directory.resolve(".git")) ? Found.NONE : search(above);
            }
            byDirectory.put(directory, known);
        }
        return known;
    }

    private Found read(Path folder) {
        try {
            return new Found(in(folder, this::shown), null);
        } catch (ConfigException e) {
            return new Found(List.of(), e);
        }
    }

    private String shown(Path file) {
        return file.startsWith(workingDirectory)
                ? workingDirectory.relativize(file).toString()
                : file.toString();
    }

    /** The names of files in messages. */
    @FunctionalInterface
    public interface Names {
        String of(Path file);
    }

    /** Returns the rules of a directory, ordered by file name. */
    public static List<CustomRule> in(Path folder, Names names) throws ConfigException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (Path file : stream) {
                files.add(file);
            }
        } catch (IOException e) {
            throw new ConfigException(names.of(folder), 0, IoReason.of(e));
        }
        if (files.size() > MOST) {
            throw new ConfigException(names.of(folder), 0, "more than " + MOST + " rules");
        }
        files.sort(null);
        List<CustomRule> rules = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Path file : files) {
            CustomRule rule = read(file, names.of(file));
            String other = seen.put(rule.info().id(), names.of(file));
            if (other != null) {
                throw new ConfigException(
                        names.of(file), 0, "id " + rule.info().id() + " is that of " + other + " too");
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static CustomRule read(Path file, String shown) throws ConfigException {
        try {
            return CustomRuleReader.read(shown, BoundedFiles.read(file));
        } catch (IOException e) {
            throw new ConfigException(shown, 0, IoReason.of(e));
        }
    }
}
