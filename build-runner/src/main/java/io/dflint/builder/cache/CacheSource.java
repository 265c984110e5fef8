package io.dflint.builder.cache;

import java.nio.file.Path;

/** Where {@code --cache-from} takes results of steps from. */
public sealed interface CacheSource {
    /** An image that dfbuild built, or a cache in a registry. */
    record Image(String reference) implements CacheSource {}

    /** A directory that {@code --cache-to type=local} wrote. */
    record Folder(Path path) implements CacheSource {}
}
