package io.dflint.builder.cache;

import org.jspecify.annotations.Nullable;

/**
 * A file that differs between two lists of files.
 *
 * @param before what counted about it, {@code type mode uid:gid size digest}; null for a new file
 * @param now the same; null for one that is gone
 * @param excluded the line of an ignore file that excludes it now; null if none does
 */
public record FileChange(
        String path,
        @Nullable String before,
        @Nullable String now,
        @Nullable String excluded) {}
