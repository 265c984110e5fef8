package io.dflint.lint.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ignore files that count for Dockerfiles whose directory is the build context. */
public final class IgnoreFiles {
    private IgnoreFiles() {}

    /** The text of {@code Dockerfile.dockerignore} or else {@code .dockerignore} next to the file; null without either. */
    public static @Nullable String beside(Path dockerfile) {
        Path name = dockerfile.getFileName();
        if (name == null) {
            return null;
        }
        String own = read(dockerfile.resolveSibling(name + ".dockerignore"));
        return own == null ? read(dockerfile.resolveSibling(".dockerignore")) : own;
    }

    /** An ignore file that cannot be read is as good as none: it is not what the user asked to lint. */
    private static @Nullable String read(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return BoundedFiles.read(file);
        } catch (IOException e) {
            return null;
        }
    }
}
