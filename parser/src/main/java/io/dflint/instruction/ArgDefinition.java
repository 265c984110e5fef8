package io.dflint.instruction;

import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A build argument that ARG declares.
 *
 * @param name as written
 * @param value the default as written, quotes kept; null without one
 */
public record ArgDefinition(LogicalText name, @Nullable LogicalText value) implements Node {

    @Override
    public TextRange range() {
        return value == null ? name.sourceRange() : name.sourceRange().union(value.sourceRange());
    }
}
