package io.dflint.syntax;

import io.dflint.text.TextRange;

/**
 * A comment line.
 *
 * @param range the range from {@code #} to the end of the line, without the line end
 * @param text the text after {@code #}, without white space around it
 */
public record Comment(TextRange range, String text) implements Node {
    /** The problem with a comment after an instruction, as part of a message. */
    public static final String ONLY_AT_THE_START = "# begins a comment only at the start of a line";

    /** The remedy for it, as part of a message. */
    public static final String MOVE = "move the comment to a line of its own";
}
