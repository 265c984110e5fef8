package io.dflint.lsp.feature.links;

import io.dflint.text.TextRange;

/**
 * A link.
 *
 * @param target the URL
 * @param tooltip a description of the page
 */
public record Link(TextRange range, String target, String tooltip) {}
