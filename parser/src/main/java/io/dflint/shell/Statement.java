package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pipelines joined by {@code &&} and {@code ||}, with what ends them.
 *
 * @param range the pipelines, without the terminator
 * @param pipelines at least one
 * @param operators {@code operators.get(i)} stands before pipeline {@code i + 1}
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

    /** The operator before a pipeline, or null before the first. */
    public @Nullable ShellOperator operatorBefore(int pipeline) {
        return pipeline > 0 && pipeline <= operators.size() ? operators.get(pipeline - 1) : null;
    }
}
