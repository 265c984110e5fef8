package io.dflint.shell;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * {@code NAME=VALUE}, before a command name or as an argument of {@code export} and similar.
 *
 * @param append whether the operator is {@code +=}
 * @param index the index in {@code NAME[INDEX]=}; null if there is none
 * @param value the word after the operator, without parts for an empty value; null for an array
 * @param array the array after the operator; null if the value is a word
 */
public record Assignment(
        TextRange range,
        String name,
        TextRange nameRange,
        boolean append,
        @Nullable ArithmeticExpression index,
        @Nullable ShellWord value,
        @Nullable ArrayValue array)
        implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        if (index != null) {
            visitor.visit(index);
        }
        if (value != null) {
            visitor.visit(value);
        }
        if (array != null) {
            visitor.visit(array);
        }
    }

    /**
     * Returns the value with quotes removed if the text alone determines it; null for an array, an array element, or a
     * value with an expansion.
     */
    public @Nullable String literal() {
        return value == null || index != null ? null : value.literal();
    }
}
