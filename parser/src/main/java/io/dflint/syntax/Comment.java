package io.dflint.syntax;

import io.dflint.text.TextRange;

/**
 * A comment line.
 *
 * @param range from {@code #} to the end of the line, without the line end
 * @param text what follows {@code #}, white space around it removed
 */
public record Comment(TextRange range, String text) implements Node {
    /** What is wrong with one after an instruction. */
    public static final String ONLY_AT_THE_START = "# begins a comment only at the start of a line";

    /** What to do about it. */
    public static final String MOVE = "move the comment to a line of its own";
}
