package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A flag of an instruction, such as {@code --from=build}.
 *
 * @param range the flag as written, quotes included
 * @param text the flag as Docker reads it: quotes and escapes removed
 * @param name what stands between {@code --} and {@code =}, as written
 * @param value what follows {@code =}; null without one
 */
public record Flag(
        TextRange range,
        LogicalText text,
        LogicalText name,
        @Nullable LogicalText value) implements Node {

    public boolean is(String flagName) {
        return name.contentEquals(flagName);
    }

    /** The value, or an empty string without one. */
    public String valueText() {
        return value == null ? "" : value.toString();
    }
}
