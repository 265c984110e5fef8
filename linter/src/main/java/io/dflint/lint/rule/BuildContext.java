package io.dflint.lint.rule;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the build context.
 *
 * @param ignoreFile the text of the {@code .dockerignore} that applies to the file; null if there is none
 * @param files reports whether the context has a file or directory at a path relative to its root; called only where a
 *     fix depends on it
 */
public record BuildContext(@Nullable String ignoreFile, Predicate<String> files) {

    /** An unknown context. */
    public static final BuildContext UNKNOWN = of(null);

    /** Returns a context of which only the ignore file is known. */
    public static BuildContext of(@Nullable String ignoreFile) {
        return new BuildContext(ignoreFile, path -> false);
    }
}
