package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ( ELEMENT … )} on the right of an assignment. */
public record ArrayValue(TextRange range, List<Element> elements) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        for (Element element : elements) {
            element.walk(visitor);
        }
    }

    /**
     * An element of an array.
     *
     * @param index the index in {@code [INDEX]=}; null if there is none
     * @param value a word without parts for an empty value; null for a nested array
     * @param nested an array in an array (ksh); null if there is none
     */
    public record Element(
            TextRange range,
            @Nullable ArithmeticExpression index,
            @Nullable ShellWord value,
            @Nullable ArrayValue nested)
            implements ShellNode {

        @Override
        public void walk(ShellVisitor visitor) {
            if (index != null) {
                visitor.visit(index);
            }
            if (value != null) {
                visitor.visit(value);
            }
            if (nested != null) {
                visitor.visit(nested);
            }
        }
    }
}
