package io.dflint.lsp.feature.hover;

import io.dflint.text.TextRange;

/**
 * What an editor shows over a place.
 *
 * @param range what it is about
 * @param markdown the text
 */
public record Note(TextRange range, String markdown) {}
