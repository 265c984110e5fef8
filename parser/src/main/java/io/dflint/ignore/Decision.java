package io.dflint.ignore;

import org.jspecify.annotations.Nullable;

/**
 * Whether a path is kept out of the build context.
 *
 * @param by the pattern that settled it, the last that made a difference; null if none did, and the path is in
 * @param failure the pattern that Docker stops at when it decides on this path; the path then counts as not excluded
 */
public record Decision(
        boolean excluded,
        @Nullable IgnorePattern by,
        @Nullable IgnoreProblem failure) {
    static final Decision IN = new Decision(false, null, null);
}
