package io.dflint.lsp.feature.stages;

import io.dflint.text.TextRange;

/**
 * A stage as an item of a hierarchy.
 *
 * @param index the number of the stage in the file
 * @param detail what the stage starts from
 * @param range FROM and the instructions that follow
 * @param nameRange the name, or the base if the stage has none
 */
public record StageItem(int index, String name, String detail, TextRange range, TextRange nameRange) {}
