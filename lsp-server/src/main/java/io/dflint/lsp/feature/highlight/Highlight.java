package io.dflint.lsp.feature.highlight;

import io.dflint.text.TextRange;

/**
 * A place to highlight.
 *
 * @param write whether the name is declared here
 */
public record Highlight(TextRange range, boolean write) {}
