package io.dflint.lint.rules.sc2005;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Finds `echo $(command)`. */
public final class SC2005 extends ShellCommandRule {
    public SC2005() {
        super(RuleInfo.shellCheck("SC2005", "Do not echo the output of a command", Severity.STYLE), "echo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() != 2) {
            return;
        }
        ShellWord word = command.words().get(1);
        if (ShellWords.only(word) instanceof WordPart.CommandSubstitution substitution
                && substitution.style() != WordPart.CommandSubstitution.Style.BRACE
                && !isFile(substitution)) {
            report.at(word.range(), "run the command itself, which prints the same");
        }
    }

    /** Reports whether a substitution is empty or {@code $(<file)}. */
    private static boolean isFile(WordPart.CommandSubstitution substitution) {
        SimpleCommand command = ShellWords.onlyCommand(substitution.body());
        return substitution.body().isEmpty()
                || command != null && command.words().isEmpty();
    }
}
