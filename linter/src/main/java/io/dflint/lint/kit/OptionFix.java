package io.dflint.lint.kit;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds an option to a command. */
public final class OptionFix {
    private OptionFix() {}

    /**
     * Returns a fix that adds an option after a word, separated by a space or as the next string of a JSON array.
     *
     * @return null if the word is not written there but comes from a variable
     */
    public static @Nullable Fix of(
            LintInput input,
            RunScript run,
            CommandSite site,
            ShellWord word,
            String option,
            Applicability applicability) {
        TextRange range = word.range();
        if (!site.command().range().contains(range)
                || input.file().source().slice(range).indexOf('$') >= 0) {
            return null;
        }
        String text = isString(run, range) ? "\", \"" + option : " " + option;
        return new Fix("Add " + option, applicability, List.of(TextEdit.insert(range.end(), text)));
    }

    private static boolean isString(RunScript run, TextRange range) {
        if (run.run().command() instanceof ExecForm exec) {
            for (LogicalText string : exec.words()) {
                if (string.sourceRange().equals(range)) {
                    return true;
                }
            }
        }
        return false;
    }
}
