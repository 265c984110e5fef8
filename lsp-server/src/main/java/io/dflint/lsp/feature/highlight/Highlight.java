package io.dflint.lsp.feature.highlight;

import io.dflint.text.TextRange;

/**
 * A range to highlight.
 *
 * @param write whether the name is declared there
 */
public record Highlight(TextRange range, boolean write) {}
