package io.dflint.instruction;

import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one build argument in an ARG.
 *
 * @param name as written
 * @param value the default as written, including quotes; null if there is none
 */
public record ArgDefinition(LogicalText name, @Nullable LogicalText value) implements Node {

    @Override
    public TextRange range() {
        return value == null ? name.sourceRange() : name.sourceRange().union(value.sourceRange());
    }
}
