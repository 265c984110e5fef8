package io.dflint.lint.kit;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Adds an option to a call where the file contains the word before it. */
public final class OptionText {
    private OptionText() {}

    /**
     * Returns a fix that adds an option after an argument, or null if the argument comes from a variable or is in exec
     * form.
     */
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
