package io.dflint.lint.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ignore files that count for Dockerfiles whose directory is the build context. */
public final class IgnoreFiles {
    private IgnoreFiles() {}

    /** The text of {@code Dockerfile.dockerignore} or else {@code .dockerignore} next to the file; null without either, or
     * if it cannot be read. */
    public static @Nullable String beside(Path dockerfile) {
        try {
            return read(dockerfile);
        } catch (InputException e) {
            return null;
        }
    }

    /**
     * As {@link #beside}, for those who tell the user.
     *
     * @throws InputException if the file cannot be read, or is larger than an ignore file is
     */
    public static @Nullable String read(Path dockerfile) throws InputException {
        Path name = dockerfile.getFileName();
        if (name == null) {
            return null;
        }
        String own = text(dockerfile.resolveSibling(name + ".dockerignore"));
        return own == null ? text(dockerfile.resolveSibling(".dockerignore")) : own;
    }

    private static @Nullable String text(Path file) throws InputException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return BoundedFiles.read(file);
        } catch (IOException e) {
            throw new InputException(file.toString(), IoReason.of(e));
        }
    }
}
