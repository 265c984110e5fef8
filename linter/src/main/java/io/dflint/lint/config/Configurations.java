package io.dflint.lint.config;

import io.dflint.lint.input.IoReason;
import io.dflint.lint.rule.Profile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what counts for each file: the command line over the configuration file over, in hadolint's profile, the
 * environment. Safe for use by several threads.
 *
 * <p>In hadolint's profile there is one configuration file, where hadolint looks for it. In the others, a Dockerfile is
 * configured by the nearest {@code .dflint.yaml} in its directory and those above, up to the root of the Git repository;
 * {@code .hadolint.yaml} takes its place where there is none, but not for Docker's checks.
 */
public final class Configurations {
    private final Settings commandLine;
    private final @Nullable String explicit;
    private final boolean filesCount;
    private final Path workingDirectory;
    private final Map<String, String> environment;
    private final Map<Path, Found> byDirectory = new HashMap<>();
    private @Nullable Resolved forAll;

    /** A configuration, or why it cannot be used. */
    private sealed interface Found {
        Resolved get() throws ConfigException;
    }

    private record Usable(Resolved resolved) implements Found {
        @Override
        public Resolved get() {
            return resolved;
        }
    }

    private record Unusable(ConfigException problem) implements Found {
        @Override
        public Resolved get() throws ConfigException {
            throw problem;
        }
    }

    /**
     * @param commandLine what the command line says
     * @param explicit the file that the user names; null to search
     * @param filesCount false to search for no file
     * @param workingDirectory absolute
     * @param environment variables
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

    /** What counts for the run as a whole: how it reports. */
    public Resolved forRun() throws ConfigException {
        return forDirectory(workingDirectory);
    }

    /** What counts for a file, which need not exist; for text without a file, give null. */
    public Resolved forFile(@Nullable Path file) throws ConfigException {
        Path directory =
                file == null ? null : workingDirectory.resolve(file).normalize().getParent();
        return forDirectory(directory == null ? workingDirectory : directory);
    }

    private synchronized Resolved forDirectory(Path directory) throws ConfigException {
        if (forAll != null) {
            return forAll;
        }
        if (explicit != null) {
            forAll = resolve(pathOf(explicit), explicit);
            return forAll;
        }
        if (!filesCount || commandLine.profile() == Profile.HADOLINT) {
            Path file = filesCount ? ConfigFiles.ofHadolint(workingDirectory, environment) : null;
            forAll = resolve(file, file == null ? "" : shown(file));
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
            Path file = ConfigFiles.in(directory, commandLine.profile() != Profile.DOCKER_CHECKS);
            Path above = directory.getParent();
            known = file == null && above != null && !ConfigFiles.isTop(directory)
                    ? search(above)
                    : found(file, file == null || ConfigFiles.isOwn(file) ? null : ownAbove(directory));
            byDirectory.put(directory, known);
        }
        return known;
    }

    /** The nearest file of dflint above a directory: its profile counts for hadolint's files, which cannot name one. */
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

    private Found found(@Nullable Path file, @Nullable Path own) {
        try {
            Profile profile =
                    own == null ? null : ConfigFiles.read(own, shown(own)).profile();
            return new Usable(resolve(file, file == null ? "" : shown(file), profile));
        } catch (ConfigException e) {
            return new Unusable(e);
        }
    }

    private String shown(Path file) {
        return file.startsWith(workingDirectory)
                ? workingDirectory.relativize(file).toString()
                : file.toString();
    }

    private Resolved resolve(@Nullable Path file, String shown) throws ConfigException {
        return resolve(file, shown, null);
    }

    /** @param inherited the profile if nothing names one; null for the default */
    private Resolved resolve(@Nullable Path file, String shown, @Nullable Profile inherited) throws ConfigException {
        Settings ofFile = file == null ? Settings.NONE : ConfigFiles.read(file, shown);
        Profile profile = commandLine.profile() != null
                ? commandLine.profile()
                : ofFile.profile() != null ? ofFile.profile() : inherited;
        if (profile == Profile.HADOLINT) {
            Settings all = commandLine.overAsHadolint(ofFile.overAsHadolint(HadolintEnvironment.read(environment)));
            return new Resolved(profile, all, file);
        }
        return new Resolved(profile == null ? Profile.DEFAULT : profile, commandLine.over(ofFile), file);
    }
}
