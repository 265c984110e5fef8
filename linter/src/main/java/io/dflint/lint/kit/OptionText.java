package io.dflint.lint.kit;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Adds an option to a call, where the file has the word that it follows. */
public final class OptionText {
    private OptionText() {}

    /** Adds an option after the argument of a text; null if a variable holds that argument, or the exec form has it. */
    public static @Nullable Fix after(ProgramCall call, String argument, String option, LintInput input) {
        String text = input.file().source().content();
        for (Field field : call.arguments()) {
            int end = field.range().end();
            if (field.text().equals(argument)) {
                boolean written = text.startsWith(argument, field.range().start())
                        && field.range().length() == argument.length()
                        && (end == text.length() || text.charAt(end) != '"');
                return written ? Fix.unsafe("Add " + option, TextEdit.insert(end, " " + option)) : null;
            }
        }
        return null;
    }
}
