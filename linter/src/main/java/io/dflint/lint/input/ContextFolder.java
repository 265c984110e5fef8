package io.dflint.lint.input;

import io.dflint.lint.rule.BuildContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uses the directory of a Dockerfile as its build context. */
public final class ContextFolder {
    private ContextFolder() {}

    /**
     * Returns the build context of a Dockerfile.
     *
     * @throws InputException if the ignore file cannot be read or is too large
     */
    public static BuildContext of(Path dockerfile) throws InputException {
        return new BuildContext(IgnoreFiles.read(dockerfile), path -> has(dockerfile, path));
    }

    /** Like {@link #of}, but omits an ignore file that cannot be read. */
    public static BuildContext beside(Path dockerfile) {
        return new BuildContext(IgnoreFiles.beside(dockerfile), path -> has(dockerfile, path));
    }

    private static boolean has(Path dockerfile, String path) {
        return Files.exists(dockerfile.resolveSibling(path));
    }
}
