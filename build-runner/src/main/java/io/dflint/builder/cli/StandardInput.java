package io.dflint.builder.cli;

import io.dflint.builder.temporary.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Provides the standard input as a file, so that it can be read twice. Must be closed. */
final class StandardInput implements AutoCloseable {
    private final @Nullable TemporaryFolder folder;
    private final InputStream in;

    /** @param used whether anything reads it */
    StandardInput(InputStream in, boolean used) throws IOException {
        folder = used ? TemporaryFolder.create() : null;
        Path file = file();
        if (file == null) {
            this.in = in;
        } else {
            Files.copy(in, file);
            this.in = Files.newInputStream(file);
        }
    }

    InputStream stream() {
        return in;
    }

    /** The file, or null if nothing reads it. */
    @Nullable
    Path file() {
        return folder == null ? null : folder.path().resolve("input");
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            in.close();
            folder.close();
        }
    }
}
