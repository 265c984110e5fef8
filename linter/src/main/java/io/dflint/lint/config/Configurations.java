package io.dflint.lint.config;

import io.dflint.lint.input.IoReason;
import io.dflint.lint.rule.Profile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Determines the configuration for each file: the command line takes precedence over the configuration file, and in
 * hadolint's profile that over the environment. Safe for use by several threads.
 *
 * <p>In hadolint's profile there is one configuration file, at the place where hadolint looks for it. In the others, a
 * Dockerfile is configured by the nearest {@code .dflint.yaml} in its directory or above, up to the root of the Git
 * repository. If there is none, {@code .hadolint.yaml} is used instead, but not for Docker's checks. The nearest {@code
 * .shellcheckrc} applies where these files are silent. A file can extend others, and can have sections that apply only
 * to some files.
 */
public final class Configurations {
    private final Settings commandLine;
    private final @Nullable String explicit;
    private final boolean filesCount;
    private final Path workingDirectory;
    private final Map<String, String> environment;
    private final Map<Path, Found> byDirectory = new HashMap<>();
    private @Nullable Sources forAll;

    /** A configuration, or the reason why it is invalid. */
    private sealed interface Found {
        Sources get() throws ConfigException;
    }

    private record Usable(Sources sources) implements Found {
        @Override
        public Sources get() {
            return sources;
        }
    }

    private record Unusable(ConfigException problem) implements Found {
        @Override
        public Sources get() throws ConfigException {
            throw problem;
        }
    }

    /**
     * Creates the configurations of a run.
     *
     * @param commandLine the settings of the command line
     * @param explicit the configuration file that the user names; null to search
     * @param filesCount whether configuration files are searched
     * @param workingDirectory an absolute path
     * @param environment the environment variables
     */
    public Configurations(
            Settings commandLine,
            @Nullable String explicit,
            boolean filesCount,
            Path workingDirectory,
            Map<String, String> environment) {
        this.commandLine = commandLine;
        this.explicit = explicit;
        this.filesCount = filesCount;
        this.workingDirectory = workingDirectory;
        this.environment = environment;
    }

    /** Returns the configuration of the run as a whole, such as its output format. */
    public synchronized Resolved forRun() throws ConfigException {
        return forDirectory(workingDirectory).forFile(null);
    }

    /** Returns the configuration for a file, which need not exist. Use null for text without a file. */
    public synchronized Resolved forFile(@Nullable Path file) throws ConfigException {
        Path absolute = file == null ? null : workingDirectory.resolve(file).normalize();
        return forDirectory(directory(absolute)).forFile(absolute);
    }

    /** Reports whether a search excludes a file. An invalid configuration excludes nothing. */
    public synchronized boolean excludes(Path file) {
        Path absolute = workingDirectory.resolve(file).normalize();
        if (Patterns.match(commandLine.list(Setting.EXCLUDE), workingDirectory, absolute)) {
            return true;
        }
        try {
            return forDirectory(directory(absolute)).excludes(absolute);
        } catch (ConfigException e) {
            return false;
        }
    }

    private Path directory(@Nullable Path file) {
        Path parent = file == null ? null : file.getParent();
        return parent == null ? workingDirectory : parent;
    }

    private Sources forDirectory(Path directory) throws ConfigException {
        if (forAll != null) {
            return forAll;
        }
        if (explicit != null) {
            forAll = sources(pathOf(explicit), explicit, workingDirectory, null);
            return forAll;
        }
        if (!filesCount || commandLine.profile() == Profile.HADOLINT) {
            Path file = filesCount ? ConfigFiles.ofHadolint(workingDirectory, environment) : null;
            forAll = sources(file, file == null ? "" : shown(file), workingDirectory, null);
            return forAll;
        }
        return search(directory).get();
    }

    private Path pathOf(String text) throws ConfigException {
        try {
            return workingDirectory.resolve(text);
        } catch (InvalidPathException e) {
            throw new ConfigException(text, 0, IoReason.of(e));
        }
    }

    private Found search(Path directory) {
        Found known = byDirectory.get(directory);
        if (known == null) {
            Path above = ConfigFiles.isTop(directory) ? null : directory.getParent();
            boolean any = configIn(directory) != null || ShellCheckFile.in(directory) != null;
            known = any || above == null ? found(directory) : search(above);
            byDirectory.put(directory, known);
        }
        return known;
    }

    private @Nullable Path configIn(Path directory) {
        return ConfigFiles.in(directory, commandLine.profile() != Profile.DOCKER_CHECKS);
    }

    private Found found(Path directory) {
        Path file = nearest(directory, this::configIn);
        Path parent = file == null ? null : file.getParent();
        Path own = file == null || parent == null || ConfigFiles.isOwn(file) ? null : ownAbove(parent);
        return found(file, own, nearest(directory, ShellCheckFile::in));
    }

    /**
     * Returns the file found in a directory or in the nearest one above, up to the root of the Git repository, or null
     * if there is none.
     */
    private static @Nullable Path nearest(Path directory, Function<Path, @Nullable Path> find) {
        for (Path at = directory; at != null; at = ConfigFiles.isTop(at) ? null : at.getParent()) {
            Path file = find.apply(at);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    /**
     * Returns the nearest dflint configuration above a directory. Its profile also applies to hadolint's files, which
     * cannot set one.
     */
    private static @Nullable Path ownAbove(Path directory) {
        for (Path at = directory; !ConfigFiles.isTop(at) && at.getParent() != null; ) {
            at = at.getParent();
            Path file = ConfigFiles.in(at, false);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private Found found(@Nullable Path file, @Nullable Path own, @Nullable Path shellCheck) {
        try {
            Profile inherited = own == null ? null : Sources.profile(ConfigChain.read(own, this::shown));
            Path base = file == null || file.getParent() == null ? workingDirectory : file.getParent();
            return new Usable(sources(file, file == null ? "" : shown(file), base, inherited, shellCheck));
        } catch (ConfigException e) {
            return new Unusable(e);
        }
    }

    private String shown(Path file) {
        return file.startsWith(workingDirectory)
                ? workingDirectory.relativize(file).toString()
                : file.toString();
    }

    private Sources sources(@Nullable Path file, String name, Path base, @Nullable Profile inherited)
            throws ConfigException {
        return sources(file, name, base, inherited, null);
    }

    private Sources sources(
            @Nullable Path file, String name, Path base, @Nullable Profile inherited, @Nullable Path shellCheck)
            throws ConfigException {
        List<Layer> files =
                file == null ? List.of() : ConfigChain.read(file, path -> path.equals(file) ? name : shown(path));
        Layer ofShellCheck = shellCheck == null ? null : ShellCheckFile.read(shellCheck, shown(shellCheck));
        return new Sources(commandLine, files, file, base, inherited, environment, ofShellCheck);
    }
}
