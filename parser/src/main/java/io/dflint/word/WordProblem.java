package io.dflint.word;

import io.dflint.text.TextRange;

/**
 * The reason why a word has no value.
 *
 * @param range the range to show, in the source
 * @param message what is wrong and what to do, without a full stop
 */
public record WordProblem(Kind kind, TextRange range, String message) {

    /** The kind of problem. All but the last three can be found in the text; those three depend on the environment. */
    public enum Kind {
        UNCLOSED_SINGLE_QUOTE,
        UNCLOSED_DOUBLE_QUOTE,
        /** <code>${</code> without a closing brace. */
        UNCLOSED_BRACE,
        /** <code>${name/pattern/replacement}</code> without the second {@code /}. */
        MISSING_REPLACEMENT,
        /** <code>${</code> without a name. */
        MISSING_NAME,
        UNKNOWN_MODIFIER,
        /** Braces nested beyond {@link WordParser#MAX_DEPTH}. */
        TOO_DEEP,
        /** A variable with {@code ?} is unset, or one with {@code :?} is unset or empty. */
        REQUIRED_VARIABLE,
        BAD_PATTERN,
        /**
         * The value is longer than {@link Environment#longestValue()}, or the whole text than {@link
         * Expander#MAX_LENGTH}.
         */
        TOO_LONG
    }
}
