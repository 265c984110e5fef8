package io.dflint.shell;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * {@code NAME=VALUE}, before a command name or as an argument of {@code export} and similar.
 *
 * @param append whether it is {@code +=}
 * @param index what stands between brackets in {@code NAME[INDEX]=}, or null
 * @param value the word after the sign; of no parts for an empty value; null for an array
 * @param array the array after the sign, or null
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

    /** The value if it is known from the text alone, quotes removed; null for an array or with an expansion. */
    public @Nullable String literal() {
        return value == null || index != null ? null : value.literal();
    }
}
