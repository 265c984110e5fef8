package io.dflint.lint.command;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that a RUN calls, as far as the text tells, including calls through {@code sudo}, {@code env} and similar
 * and in the script of {@code sh -c}. Variables with known values are expanded.
 *
 * @param instruction the instruction in the file: the RUN or the ONBUILD around it
 * @param stage the stage that contains it; null before the first FROM
 * @param site the command as written, within the inner script for {@code sh -c}
 * @param program the file name of the program; {@code pip} for every spelling of pip
 * @param name the range of the name of the program
 * @param arguments its arguments
 */
public record ProgramCall(
        Instruction instruction,
        @Nullable Stage stage,
        CommandSite site,
        String program,
        TextRange name,
        List<Field> arguments) {

    /** Reports whether one of these programs is called. */
    public boolean isOf(String... programs) {
        for (String each : programs) {
            if (each.equals(program)) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether both calls are in the same instruction. */
    public boolean isInSameStep(ProgramCall other) {
        return instruction.range().start() == other.instruction.range().start();
    }

    /** Returns the first argument that is not an option, which is the verb of many tools, or null if there is none. */
    public @Nullable String verb() {
        for (Field argument : arguments) {
            if (!argument.text().startsWith("-")) {
                return argument.text();
            }
        }
        return null;
    }

    /** Reports whether an argument equals one of the texts. */
    public boolean has(String... texts) {
        for (Field argument : arguments) {
            for (String text : texts) {
                if (argument.text().equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns the value of an option, in the same or the next argument, or null if there is none.
     *
     * @param names the names with dashes; a short option is found only directly before its value, as in {@code -p
     *     secret} and {@code -psecret}
     */
    public @Nullable Field optionValue(String... names) {
        for (int i = 0; i < arguments.size(); i++) {
            Field argument = arguments.get(i);
            for (String name : names) {
                if (argument.text().equals(name)) {
                    return i + 1 < arguments.size() ? arguments.get(i + 1) : null;
                }
                String glue = name.startsWith("--") ? name + "=" : name;
                if (argument.text().startsWith(glue)) {
                    return new Field(argument.text().substring(glue.length()), argument.range(), argument.known());
                }
            }
        }
        return null;
    }

    /** The range from the name of the program to its last argument. */
    public TextRange range() {
        TextRange range = name;
        for (Field argument : arguments) {
            // The value of a variable is from another place in the source.
            if (argument.range().start() >= name.start()
                    && argument.range().end() <= site.command().range().end()) {
                range = range.union(argument.range());
            }
        }
        return range;
    }
}
