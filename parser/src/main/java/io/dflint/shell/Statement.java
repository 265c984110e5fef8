package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pipelines joined by {@code &&} and {@code ||}, with the operator that ends them.
 *
 * @param range the range of the pipelines, without the terminator
 * @param pipelines at least one
 * @param operators the operators; {@code operators.get(i)} precedes pipeline {@code i + 1}
 * @param terminator {@code ;}, {@code &} or a line end; null at the end of a list
 */
public record Statement(
        TextRange range,
        List<Pipeline> pipelines,
        List<ShellOperator> operators,
        @Nullable ShellOperator terminator) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        for (Pipeline pipeline : pipelines) {
            visitor.visit(pipeline);
        }
    }

    /** Whether it runs in the background. */
    public boolean isBackground() {
        return terminator != null && terminator.kind() == ShellOperator.Kind.BACKGROUND;
    }

    /** Returns the operator before a pipeline, or null for the first. */
    public @Nullable ShellOperator operatorBefore(int pipeline) {
        return pipeline > 0 && pipeline <= operators.size() ? operators.get(pipeline - 1) : null;
    }
}
