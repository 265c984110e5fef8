package io.dflint.lsp.feature.links;

import io.dflint.text.TextRange;

/**
 * A link.
 *
 * @param target the address
 * @param tooltip what the page is
 */
public record Link(TextRange range, String target, String tooltip) {}
