package io.dflint.syntax;

import io.dflint.text.TextRange;

/**
 * Something in the file that Docker does not accept.
 *
 * @param range what is wrong
 * @param phase when Docker notices
 * @param line the line that Docker names, from 1
 * @param message what is wrong and what to do
 */
public record Problem(TextRange range, Phase phase, int line, String message) implements Node {

    /** When Docker notices a problem. */
    public enum Phase {
        /** BuildKit's parser stops at once and looks at nothing else. */
        PARSE,
        /** The file splits into instructions, but one of them is wrong, so nothing is built. */
        INSTRUCTION,
        /** Only the build finds out, or only a build that gets there. */
        BUILD
    }
}
