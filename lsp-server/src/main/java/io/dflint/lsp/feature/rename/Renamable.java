package io.dflint.lsp.feature.rename;

import io.dflint.text.TextRange;

/**
 * A name that can be changed.
 *
 * @param range where it stands under the cursor
 * @param name what it is now
 */
public record Renamable(TextRange range, String name) {}
