package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A flag of an instruction, such as {@code --from=build}.
 *
 * @param range the range of the flag as written, including quotes
 * @param text the flag as Docker reads it, with quotes and escapes removed
 * @param name the text between {@code --} and {@code =}, as written
 * @param value the text after {@code =}; null if there is no {@code =}
 */
public record Flag(
        TextRange range,
        LogicalText text,
        LogicalText name,
        @Nullable LogicalText value) implements Node {

    public boolean is(String flagName) {
        return name.contentEquals(flagName);
    }

    /** The value, or an empty string if there is none. */
    public String valueText() {
        return value == null ? "" : value.toString();
    }
}
