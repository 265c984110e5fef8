package io.dflint.syntax;

import io.dflint.text.TextRange;

/**
 * A comment line.
 *
 * @param range from {@code #} to the end of the line, without the line end
 * @param text what follows {@code #}, white space around it removed
 */
public record Comment(TextRange range, String text) implements Node {}
