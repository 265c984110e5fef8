package io.dflint.builder.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction copies from a tree.
 *
 * @param path from the root of the tree, whether or not with a leading slash; {@code ..} stays within
 * @param wildcards whether the path may hold {@code *}, {@code ?} and {@code [ ]}
 * @param include with {@code --parents}: the pattern below {@code path} whose directories are kept; it may hold {@code **}. Null
 *     otherwise.
 * @param excludes patterns of {@code --exclude}, relative to each match
 * @param required whether it is an error that nothing is found, when the path or pattern has no wildcards
 */
public record Selector(
        String path, boolean wildcards, @Nullable String include, List<String> excludes, boolean required) {

    /** A path as it is, which must exist. */
    public static Selector of(String path) {
        return new Selector(path, false, null, List.of(), true);
    }
}
