package io.dflint.builder.cli;

import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file that an option names for a result. It replaces regular files only: a device, a pipe or a link may belong to something else. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Removes what an earlier run has left.
     *
     * @param option for the message
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

    private static void requireRegular(Path file, String option) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(option + ": " + file + " is not a regular file; use another path");
        }
    }
}
