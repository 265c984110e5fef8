package io.dflint.builder.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the files that an instruction copies from a tree.
 *
 * @param path the path from the root of the tree, with or without a leading slash; {@code ..} does not leave the tree
 * @param wildcards whether the path may contain {@code *}, {@code ?} and {@code [ ]}
 * @param include with {@code --parents}, the pattern relative to {@code path} whose directories are kept, which may
 *     contain {@code **}; otherwise null
 * @param excludes the patterns of {@code --exclude}, relative to each match
 * @param required whether it is an error to find nothing if the path or pattern has no wildcards
 */
public record Selector(
        String path, boolean wildcards, @Nullable String include, List<String> excludes, boolean required) {

    /** Returns a selector for a literal path, which must exist. */
    public static Selector of(String path) {
        return new Selector(path, false, null, List.of(), true);
    }
}
