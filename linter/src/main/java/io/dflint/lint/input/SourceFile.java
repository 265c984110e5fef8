package io.dflint.lint.input;

import io.dflint.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A decoded file.
 *
 * @param warning what had to be changed to decode it, in one line for the user; null if nothing
 */
public record SourceFile(
        String path, SourceText text, @Nullable String warning) {}
