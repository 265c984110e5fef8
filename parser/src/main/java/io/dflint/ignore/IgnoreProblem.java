package io.dflint.ignore;

import io.dflint.text.TextRange;

/**
 * A line that Docker rejects.
 *
 * @param line from 0
 * @param range the pattern, in the source
 * @param message a sentence without full stop that says what is wrong and what to do
 */
public record IgnoreProblem(Kind kind, int line, TextRange range, String message) {

    /** What sort of problem it is. */
    public enum Kind {
        /** An exclamation mark alone. Every build fails. */
        EMPTY_EXCEPTION,
        /** A bracket or backslash out of place. Every build fails. */
        BAD_PATTERN,
        /** A pattern that looks right but cannot be used. A build fails once a file is compared with it. */
        UNUSABLE_PATTERN,
        /** A line of 64 KiB and more. Every build fails. */
        LINE_TOO_LONG
    }
}
