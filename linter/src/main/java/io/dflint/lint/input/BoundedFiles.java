package io.dflint.lint.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads configuration and ignore files, which are small. Other files of the same name must not cost much time or
 * memory.
 */
public final class BoundedFiles {
    /** The largest file that is read, in bytes. */
    private static final int LIMIT = 1 << 20;

    private BoundedFiles() {}

    /**
     * Reads the text of a file. Invalid UTF-8 is replaced.
     *
     * @throws FileSystemException if it is not a regular file, or larger than 1 MiB. File descriptors of the process,
     *     which a shell passes for {@code <(command)}, are read too
     */
    public static String read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !file.startsWith("/dev/fd")) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new FileSystemException(file.toString(), null, "larger than 1 MiB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
