package io.dflint.lint.command;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that a RUN calls, as far as the text tells: seen through {@code sudo}, {@code env} and similar, also in the
 * script of {@code sh -c}, with variables replaced where their value is known.
 *
 * @param instruction what stands in the file: RUN, or ONBUILD around it
 * @param stage the stage it stands in; null before the first FROM
 * @param site the command as written; within the inner script for {@code sh -c}
 * @param program the file name of the program; {@code pip} for every spelling of pip
 * @param name where the program is named
 * @param arguments what it gets
 */
public record ProgramCall(
        Instruction instruction,
        @Nullable Stage stage,
        CommandSite site,
        String program,
        TextRange name,
        List<Field> arguments) {

    /** Whether one of these programs is called. */
    public boolean isOf(String... programs) {
        for (String each : programs) {
            if (each.equals(program)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both stand in one instruction. */
    public boolean isInSameStep(ProgramCall other) {
        return instruction.range().start() == other.instruction.range().start();
    }

    /** The first argument that is no option; null without one. For tools whose verb stands there. */
    public @Nullable String verb() {
        for (Field argument : arguments) {
            if (!argument.text().startsWith("-")) {
                return argument.text();
            }
        }
        return null;
    }

    /** Whether an argument is exactly this. */
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
     * The value of an option, glued on or in the next argument; null without it.
     *
     * @param names with dashes; a short option is found only in front of its value, as in {@code -p secret} and
     *     {@code -psecret}
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

    /** From the name of the program to its last argument. */
    public TextRange range() {
        TextRange range = name;
        for (Field argument : arguments) {
            // The value of a variable stands elsewhere.
            if (argument.range().start() >= name.start()
                    && argument.range().end() <= site.command().range().end()) {
                range = range.union(argument.range());
            }
        }
        return range;
    }
}
