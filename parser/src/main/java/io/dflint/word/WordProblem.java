package io.dflint.word;

import io.dflint.text.TextRange;

/**
 * Why a word has no value.
 *
 * @param range the place to show, in the source
 * @param message a sentence without full stop that says what is wrong and what to do
 */
public record WordProblem(Kind kind, TextRange range, String message) {

    /** What sort of problem it is. All but the last three are plain from the text; those need the environment. */
    public enum Kind {
        UNCLOSED_SINGLE_QUOTE,
        UNCLOSED_DOUBLE_QUOTE,
        /** No closing brace for a <code>${</code>. */
        UNCLOSED_BRACE,
        /** No second {@code /} in <code>${name/pattern/replacement}</code>. */
        MISSING_REPLACEMENT,
        /** No name after <code>${</code>. */
        MISSING_NAME,
        UNKNOWN_MODIFIER,
        /** Braces in braces beyond {@link WordParser#MAX_DEPTH}. */
        TOO_DEEP,
        /** A variable with {@code ?} is unset, or with {@code :?} empty. */
        REQUIRED_VARIABLE,
        BAD_PATTERN,
        /** The value is longer than {@link Environment#longestValue()}, or than {@link Expander#MAX_LENGTH} with its text. */
        TOO_LONG
    }
}
