package io.dflint.lsp.feature.hints;

/**
 * Text that is shown between the characters of the file.
 *
 * @param offset where
 * @param label what
 * @param tooltip what it means
 */
public record Hint(int offset, String label, String tooltip) {}
