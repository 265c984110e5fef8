package io.dflint.instruction;

import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;

/**
 * A pair of ENV or LABEL.
 *
 * @param key as written, including quotes
 * @param value as written, including quotes
 * @param legacy whether the pair is written as {@code key value}, without {@code =}
 */
public record KeyValue(LogicalText key, LogicalText value, boolean legacy) implements Node {

    @Override
    public TextRange range() {
        return key.sourceRange().union(value.sourceRange());
    }
}
