package io.dflint.word;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What changes the value of a variable, as {@code :-x} in <code>${name:-x}</code>.
 *
 * @param operator {@code -}, {@code :-}, {@code +}, {@code :+}, {@code ?}, {@code :?}, {@code #}, {@code ##}, {@code %},
 *     {@code %%}, {@code /} or {@code //}; something else only in a variable with a problem
 * @param operatorRange where the operator stands in the source
 * @param operand what follows the operator: a default, an alternative, a message or a pattern
 * @param replacement what replaces the matches; only with {@code /} and {@code //}
 */
public record Modifier(
        String operator,
        TextRange operatorRange,
        Word operand,
        @Nullable Word replacement) {

    /** Whether the operand is a pattern, in which escapes keep their escape character. */
    public boolean takesPattern() {
        return switch (operator) {
            case "#", "##", "%", "%%", "/", "//" -> true;
            default -> false;
        };
    }

    /** Whether the variable may be unset here without anything missing. */
    public boolean allowsUnset() {
        return switch (operator) {
            case "-", ":-", "+", ":+" -> true;
            default -> false;
        };
    }
}
