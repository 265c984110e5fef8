package io.dflint.builder.cli;

import io.dflint.builder.text.FailureText;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks before a build starts whether its results can be written to their destinations, so that minutes of work do not
 * end at a misspelt directory. Existing files are not changed.
 */
final class Destinations {
    private final Path folder;
    private final boolean terminal;

    /**
     * @param folder the directory that relative paths start from
     * @param terminal whether standard output is a terminal
     */
    Destinations(Path folder, boolean terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /**
     * Checks the destinations of a build.
     *
     * @throws IOException if something cannot be written; the message contains the option and the path
     * @throws UsageException if the options are invalid
     */
    void check(Arguments<BuildOption> arguments) throws IOException, UsageException {
        for (BuildOption option : List.of(BuildOption.IIDFILE, BuildOption.METADATA_FILE)) {
            if (!arguments.text(option).isEmpty()) {
                ownFile(option, arguments.text(option));
            }
        }
        for (String report : arguments.all(BuildOption.REPORT)) {
            file(BuildOption.REPORT, folder.resolve(report));
        }
        List<String> outputs = arguments.all(BuildOption.OUTPUT);
        for (String output : outputs) {
            if (terminal && OutputTarget.isArchiveOnStandardOutput(output)) {
                throw new IOException(BuildOption.OUTPUT.spelling() + " " + output
                        + ": standard output is a terminal; redirect it, or name a file with dest=FILE");
            }
        }
        if (EngineChoice.of(arguments) == EngineChoice.DOCKER) {
            List<String> ignored = new ArrayList<>();
            check(OutputTarget.read(outputs, ignored), CacheTarget.read(arguments.all(BuildOption.CACHE_TO), ignored));
        }
    }

    private void check(List<OutputTarget> outputs, List<CacheTarget> caches) throws IOException {
        for (OutputTarget output : outputs) {
            Path path = folder.resolve(output.destination());
            switch (output.type()) {
                case IMAGE -> {}
                case FOLDER -> folder(BuildOption.OUTPUT, path);
                case TAR, ARCHIVE -> {
                    if (!output.destination().equals(OutputTarget.STANDARD_OUTPUT)) {
                        replacedFile(BuildOption.OUTPUT, path);
                    }
                }
            }
        }
        for (CacheTarget target : caches) {
            if (!target.folder().isEmpty()) {
                folder(BuildOption.CACHE_TO, folder.resolve(target.folder()));
            }
        }
    }

    private void ownFile(BuildOption option, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isDirectory(file)) {
            OutputFile.requireRegular(file, option.spelling());
        }
        file(option, file);
    }

    /** Checks a file that is replaced by a new one, so its directory must be writable. */
    private static void replacedFile(BuildOption option, Path file) throws IOException {
        file(option, file);
        if (Files.isRegularFile(file)) {
            create(option, file.toRealPath());
        }
    }

    private static void file(BuildOption option, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(option.spelling() + ": " + file + " is a directory; name a file");
        }
        if (!Files.exists(file)) {
            create(option, file);
        } else if (Files.isRegularFile(file)) {
            try (OutputStream _ = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                // Opening the file does not change it.
            } catch (FileSystemException e) {
                throw failure(option, file, FailureText.reason(e), e);
            }
        }
    }

    /** Checks a directory, which is created if it does not exist. */
    private static void folder(BuildOption option, Path folder) throws IOException {
        Path last = folder.toAbsolutePath().normalize();
        while (!Files.isDirectory(last)
                && Files.notExists(last, LinkOption.NOFOLLOW_LINKS)
                && last.getParent() != null) {
            last = last.getParent();
        }
        tryIn(option, last, folder);
    }

    private static void create(BuildOption option, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            tryIn(option, parent, file);
        }
    }

    /** Creates a file in a directory as a test, since permissions do not cover everything that may prevent it. */
    private static void tryIn(BuildOption option, Path directory, Path result) throws IOException {
        try {
            Files.delete(Files.createTempFile(directory, ".dfbuild", null));
        } catch (NoSuchFileException e) {
            boolean isThere = Files.isDirectory(directory);
            throw failure(option, result, isThere ? FailureText.reason(e) : "no directory " + directory, e);
        } catch (FileSystemException e) {
            throw failure(option, result, directory + ": " + FailureText.reason(e), e);
        }
    }

    private static IOException failure(BuildOption option, Path result, String reason, IOException cause) {
        return new IOException(option.spelling() + ": cannot write " + result + ": " + reason, cause);
    }
}
