package io.dflint.lsp.feature.rename;

import io.dflint.text.TextRange;

/**
 * A name that can be changed.
 *
 * @param range the occurrence at the cursor
 * @param name the current name
 */
public record Renamable(TextRange range, String name) {}
