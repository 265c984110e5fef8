package io.dflint.lint.command;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A place that gives a variable a value.
 *
 * @param instruction what stands in the file: ENV, ARG, RUN, or ONBUILD around one of them
 * @param stage the stage it stands in; null before the first FROM
 * @param origin what kind of place it is
 * @param nameRange where the name stands
 * @param range name and value
 * @param value quotes removed and variables replaced; null if it is not known
 */
public record VariableSetting(
        Instruction instruction,
        @Nullable Stage stage,
        Origin origin,
        String name,
        TextRange nameRange,
        TextRange range,
        @Nullable String value) {

    /** What gives the value. */
    public enum Origin {
        ENV,
        ARG,
        /** An assignment of a script, such as {@code export A=b} or {@code A=b make}. */
        SCRIPT
    }

    /** Whether the value is known and has one of these spellings of "off". */
    public boolean isOff() {
        return value != null
                && switch (value.length()) {
                    case 1 -> value.equals("0");
                    case 2 -> value.equalsIgnoreCase("no");
                    case 3 -> value.equalsIgnoreCase("off");
                    case 5 -> value.equalsIgnoreCase("false");
                    default -> false;
                };
    }

    /** Whether the value is known, not empty and no spelling of "off". */
    public boolean isOn() {
        return value != null && !value.isEmpty() && !isOff();
    }
}
