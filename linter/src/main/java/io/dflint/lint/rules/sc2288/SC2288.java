package io.dflint.lint.rules.sc2288;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds names of commands that end with punctuation. */
public final class SC2288 extends ShellRule {
    public SC2288() {
        super(
                RuleInfo.shellCheck("SC2288", "Do not end a command name with punctuation", Severity.WARNING),
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        if (command.words().isEmpty() || command.words().getFirst().literal() == null) {
            return;
        }
        ShellWord word = command.words().getFirst();
        String text = word.text();
        if (text.length() > 1 && ".,;!?)}%".indexOf(text.charAt(text.length() - 1)) >= 0) {
            report.at(
                    word.range(),
                    Shortened.value(text) + " is run as a command; quote the text, or remove the "
                            + text.charAt(text.length() - 1));
        }
    }
}
