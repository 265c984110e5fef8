package io.dflint.lsp.feature.stages;

import io.dflint.text.TextRange;

/**
 * A stage as an item of a hierarchy.
 *
 * @param index its number in the file
 * @param detail what it starts from
 * @param range FROM and what follows
 * @param nameRange its name, or its base if it has none
 */
public record StageItem(int index, String name, String detail, TextRange range, TextRange nameRange) {}
