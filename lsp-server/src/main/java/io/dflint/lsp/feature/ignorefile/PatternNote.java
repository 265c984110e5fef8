package io.dflint.lsp.feature.ignorefile;

import io.dflint.text.TextRange;

/**
 * What a pattern means.
 *
 * @param range the pattern
 * @param markdown the meaning as Markdown
 */
public record PatternNote(TextRange range, String markdown) {}
