package io.dflint.builder.cli;

import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Checks before a build starts whether its results can be written to their destinations, so that minutes of work do not
 * end at a misspelt directory. Existing files are not changed.
 */
final class Destinations {
    private final Path folder;

    /** @param folder the directory that relative paths start from */
    Destinations(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if something cannot be written; the message contains the option and the path */
    void check(BuildRequest request) throws IOException {
        if (!request.imageIdFile().isEmpty()) {
            ownFile(BuildOption.IIDFILE, request.imageIdFile());
        }
        if (!request.metadataFile().isEmpty()) {
            ownFile(BuildOption.METADATA_FILE, request.metadataFile());
        }
        for (String report : request.reports()) {
            file(BuildOption.REPORT, folder.resolve(report));
        }
        for (OutputTarget output : request.outputs()) {
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
        for (CacheTarget target : request.cacheTo()) {
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
