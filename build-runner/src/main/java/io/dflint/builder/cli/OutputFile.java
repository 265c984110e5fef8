package io.dflint.builder.cli;

import io.dflint.builder.daemon.Images.Content;
import io.dflint.builder.text.FailureText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes result files named by options. */
final class OutputFile {
    private static final int BUFFER = 1 << 16;

    private OutputFile() {}

    /**
     * Removes the file of an earlier run. Like {@link #write}, this requires a regular file: a device, pipe or link may
     * serve another purpose.
     *
     * @param option the name of the option for the message
     */
    static void clear(Path file, String option) throws IOException {
        requireRegular(file, option);
        Files.deleteIfExists(file);
    }

    static void write(Path file, String option, String text) throws IOException {
        requireRegular(file, option);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FailureText.writing(file, e);
        }
    }

    /** @throws IOException if the path is something other than a regular file */
    static void requireRegular(Path file, String option) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(option + ": " + file + " is not a regular file; use another path");
        }
    }

    /** Replaces a file atomically. Pipes and devices are written to directly. */
    static void replace(Path file, Content content) throws IOException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                    content.writeTo(out);
                }
                return;
            }
            Path real = Files.exists(file) ? file.toRealPath() : file;
            Path part = real.resolveSibling("." + UUID.randomUUID() + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER)) {
                    content.writeTo(out);
                }
                Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw FailureText.writing(file, e);
        }
    }
}
