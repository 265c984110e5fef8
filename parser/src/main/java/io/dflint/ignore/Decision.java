package io.dflint.ignore;

import org.jspecify.annotations.Nullable;

/**
 * The decision whether a path is excluded from the build context.
 *
 * @param by the pattern that decided, which is the last one that made a difference; null if none did, so that the path
 *     is included
 * @param failure the pattern at which Docker fails when it decides on this path; the path then counts as included. Null
 *     if there is none
 */
public record Decision(
        boolean excluded,
        @Nullable IgnorePattern by,
        @Nullable IgnoreProblem failure) {
    static final Decision IN = new Decision(false, null, null);
}
