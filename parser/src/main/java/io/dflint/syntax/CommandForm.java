package io.dflint.syntax;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/** How RUN, CMD, ENTRYPOINT and HEALTHCHECK CMD write a command. */
public sealed interface CommandForm extends Node {

    /**
     * {@code ["program", "argument"]}: runs without a shell.
     *
     * @param range the array with its brackets
     * @param words the strings, escapes resolved
     */
    record ExecForm(TextRange range, List<LogicalText> words) implements CommandForm {}

    /** Anything else: a script for the shell that is current. */
    record ShellForm(LogicalText script) implements CommandForm {
        @Override
        public TextRange range() {
            return script.sourceRange();
        }
    }
}
