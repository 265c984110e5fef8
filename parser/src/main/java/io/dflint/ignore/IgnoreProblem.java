package io.dflint.ignore;

import io.dflint.text.TextRange;

/**
 * A line that Docker rejects.
 *
 * @param line the line, from 0
 * @param range the range of the pattern in the source
 * @param message what is wrong and what to do, without a full stop
 */
public record IgnoreProblem(Kind kind, int line, TextRange range, String message) {

    /** The kind of problem. */
    public enum Kind {
        /** An exclamation mark alone. Every build fails. */
        EMPTY_EXCEPTION,
        /** An unexpected bracket or backslash. Every build fails. */
        BAD_PATTERN,
        /**
         * A pattern that passes the syntax check but cannot be compiled. A build fails when a path is compared with it.
         */
        UNUSABLE_PATTERN,
        /** A line of 64 KiB or more. Every build fails. */
        LINE_TOO_LONG
    }
}
