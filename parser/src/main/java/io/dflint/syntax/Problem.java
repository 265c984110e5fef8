package io.dflint.syntax;

import io.dflint.text.TextRange;

/**
 * Something in the file that Docker does not accept.
 *
 * @param range the range that is wrong
 * @param phase the phase in which Docker detects it
 * @param line the line that Docker names in its message, from 1
 * @param message what is wrong and what to do
 */
public record Problem(TextRange range, Phase phase, int line, String message) implements Node {

    /** The phase in which Docker detects a problem. */
    public enum Phase {
        /** BuildKit's parser stops at once and checks nothing else. */
        PARSE,
        /** The file can be split into instructions, but one of them is invalid, so nothing is built. */
        INSTRUCTION,
        /** Only the build detects it, or only a build that reaches the instruction. */
        BUILD
    }
}
