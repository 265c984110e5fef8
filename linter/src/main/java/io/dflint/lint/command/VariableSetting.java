package io.dflint.lint.command;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A place that sets a variable.
 *
 * @param instruction the instruction in the file: the ENV, ARG or RUN, or the ONBUILD around one of them
 * @param stage the stage that contains it; null before the first FROM
 * @param origin the kind of place
 * @param nameRange the range of the name
 * @param range the range of name and value
 * @param value the value with quotes removed and variables expanded; null if it is not known
 */
public record VariableSetting(
        Instruction instruction,
        @Nullable Stage stage,
        Origin origin,
        String name,
        TextRange nameRange,
        TextRange range,
        @Nullable String value) {

    /** The kind of place. */
    public enum Origin {
        ENV,
        ARG,
        /** An assignment of a script, such as {@code export A=b} or {@code A=b make}. */
        SCRIPT
    }

    /** Reports whether the value is known and means "off". */
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

    /** Reports whether the value is known, not empty, and does not mean "off". */
    public boolean isOn() {
        return value != null && !value.isEmpty() && !isOff();
    }
}
