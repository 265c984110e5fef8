package io.dflint.lsp.feature.hints;

/**
 * A text shown between the characters of the file.
 *
 * @param offset the position
 * @param label the text to show
 * @param tooltip an explanation
 */
public record Hint(int offset, String label, String tooltip) {}
