package io.dflint.builder.cache;

import org.jspecify.annotations.Nullable;

/**
 * A file that differs between two lists of files.
 *
 * @param before the attributes of the file before, {@code type mode uid:gid size digest}; null for a new file
 * @param now the attributes of the file now; null for a removed file
 * @param excluded the line of an ignore file that excludes the file now; null if none does
 */
public record FileChange(
        String path,
        @Nullable String before,
        @Nullable String now,
        @Nullable String excluded) {}
