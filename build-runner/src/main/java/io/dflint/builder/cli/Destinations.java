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
 * Tries whether the results of a build can be written where its options want them, before the build begins: minutes of work are not to
 * end in a misspelt directory. Nothing that exists changes.
 */
final class Destinations {
    private final Path folder;

    /** @param folder what relative paths start from */
    Destinations(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if something cannot be written; the message names the option and the path */
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

    /** A file that another one takes the place of, so its directory counts. */
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
                // It can be opened, which leaves it as it is.
            } catch (FileSystemException e) {
                throw failure(option, file, FailureText.reason(e), e);
            }
        }
    }

    /** A directory that is made if it does not exist. */
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

    /** Makes a file in a directory: permissions alone do not tell of everything that may be in the way. */
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
