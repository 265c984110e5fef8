package io.dflint.lint.embed;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Where a Compose or Bake file names a Dockerfile that it builds, or something in it.
 *
 * @param dockerfile the path, as {@link Build} has it; empty for a Dockerfile in the file
 * @param inline what holds the Dockerfile in the file; null for one at a path
 * @param name the path, or the name of the stage or build argument
 * @param range where the name stands as it is; null if it is written in another way, or what is written there is not the name alone
 */
public record Mention(
        String dockerfile,
        @Nullable TextRange inline,
        Kind kind,
        String name,
        @Nullable TextRange range) {

    /** What is named. */
    public enum Kind {
        DOCKERFILE,
        STAGE,
        ARGUMENT
    }
}
