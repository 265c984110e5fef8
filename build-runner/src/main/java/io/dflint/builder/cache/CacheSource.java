package io.dflint.builder.cache;

import java.nio.file.Path;

/** A source of step results for {@code --cache-from}. */
public sealed interface CacheSource {
    /** An image built by dfbuild, or a cache in a registry. */
    record Image(String reference) implements CacheSource {}

    /** A directory written by {@code --cache-to type=local}. */
    record Folder(Path path) implements CacheSource {}
}
