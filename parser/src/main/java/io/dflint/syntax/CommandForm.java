package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/** The form of a command of RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD. */
public sealed interface CommandForm extends Node {

    /**
     * The exec form, {@code ["program", "argument"]}, which runs without a shell.
     *
     * @param range the range of the array with its brackets
     * @param words the strings with escapes decoded
     */
    record ExecForm(TextRange range, List<LogicalText> words) implements CommandForm {}

    /** The shell form: any other text, which is a script for the current shell. */
    record ShellForm(LogicalText script) implements CommandForm {
        @Override
        public TextRange range() {
            return script.sourceRange();
        }
    }
}
