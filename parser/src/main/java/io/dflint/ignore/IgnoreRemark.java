package io.dflint.ignore;

/**
 * A pattern that Docker accepts, but that does something else than it seems to do.
 *
 * @param message what is wrong and what to do, without a full stop
 */
public record IgnoreRemark(Kind kind, IgnorePattern pattern, String message) {

    /** The kind of remark. */
    public enum Kind {
        /** What looks like a comment is part of the pattern. */
        COMMENT_IN_PATTERN,
        /** The pattern changes nothing, whatever the build context holds. */
        NO_EFFECT
    }
}
