package io.dflint.lint.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ignore files of Dockerfiles with their own directory as the build context. */
public final class IgnoreFiles {
    private IgnoreFiles() {}

    /**
     * Returns the text of {@code Dockerfile.dockerignore} or else {@code .dockerignore} next to the file; null if there
     * is neither or it cannot be read.
     */
    public static @Nullable String beside(Path dockerfile) {
        try {
            return read(dockerfile);
        } catch (InputException e) {
            return null;
        }
    }

    /**
     * Like {@link #beside}, but reports errors.
     *
     * @throws InputException if the file cannot be read or is too large
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
