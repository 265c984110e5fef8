package io.dflint.lint.embed;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A place in a Compose or Bake file that names a Dockerfile that it builds, or something in that Dockerfile.
 *
 * @param dockerfile the path, as in {@link Build}; empty for an embedded Dockerfile
 * @param inline the range of the embedded Dockerfile; null for one at a path
 * @param name the path, or the name of the stage or build argument
 * @param range the range to edit if the name changes; null if the name is not written literally or has another meaning
 *     there too
 */
public record Mention(
        String dockerfile,
        @Nullable TextRange inline,
        Kind kind,
        String name,
        @Nullable TextRange range) {

    /** The kind of thing that is named. */
    public enum Kind {
        DOCKERFILE,
        STAGE,
        ARGUMENT
    }
}
