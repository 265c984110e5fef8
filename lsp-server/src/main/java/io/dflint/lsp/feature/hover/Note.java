package io.dflint.lsp.feature.hover;

import io.dflint.text.TextRange;

/**
 * The text that an editor shows for a range.
 *
 * @param range the range that the text is about
 * @param markdown the text as Markdown
 */
public record Note(TextRange range, String markdown) {}
