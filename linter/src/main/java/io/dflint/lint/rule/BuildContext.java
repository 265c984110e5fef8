package io.dflint.lint.rule;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the files that a build gets.
 *
 * @param ignoreFile the text of the {@code .dockerignore} that counts for the file; null without one
 * @param files whether the context has a file or folder of a path relative to its root; rules ask only where a fix depends on
 *     it
 */
public record BuildContext(@Nullable String ignoreFile, Predicate<String> files) {

    /** Nothing is known. */
    public static final BuildContext UNKNOWN = of(null);

    /** A context of which only the ignore file is known. */
    public static BuildContext of(@Nullable String ignoreFile) {
        return new BuildContext(ignoreFile, path -> false);
    }
}
