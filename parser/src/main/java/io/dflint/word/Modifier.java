package io.dflint.word;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The part of a variable that changes its value, such as {@code :-x} in <code>${name:-x}</code>.
 *
 * @param operator {@code -}, {@code :-}, {@code +}, {@code :+}, {@code ?}, {@code :?}, {@code #}, {@code ##}, {@code
 *     %}, {@code %%}, {@code /} or {@code //}; any other text only in a variable with a problem
 * @param operatorRange the range of the operator in the source
 * @param operand what follows the operator: a default, an alternative, a message or a pattern
 * @param replacement what replaces the matches; null except with {@code /} and {@code //}
 */
public record Modifier(
        String operator,
        TextRange operatorRange,
        Word operand,
        @Nullable Word replacement) {

    /** Reports whether the operand is a pattern, in which escaped characters keep their escape character. */
    public boolean takesPattern() {
        return switch (operator) {
            case "#", "##", "%", "%%", "/", "//" -> true;
            default -> false;
        };
    }

    /** Reports whether the modifier provides for an unset variable. */
    public boolean allowsUnset() {
        return switch (operator) {
            case "-", ":-", "+", ":+" -> true;
            default -> false;
        };
    }
}
