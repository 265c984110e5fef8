package io.dflint.lint.rules.sc2116;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$(echo …)`. */
public final class SC2116 extends ShellRule {
    public SC2116() {
        super(RuleInfo.shellCheck("SC2116", "Do not echo into a substitution", Severity.STYLE), Shape.SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.CommandSubstitution substitution = (WordPart.CommandSubstitution) place.node();
        SimpleCommand command = ShellWords.onlyCommand(substitution.body());
        if (command == null
                || !command.isNamed("echo")
                || !command.redirections().isEmpty()
                || !command.assignments().isEmpty()
                || command.words().size() < 2) {
            return;
        }
        for (ShellWord word : command.args()) {
            if (word.hasGlob() || ShellWords.leading(word).startsWith("-") || hasBraces(word)) {
                return;
            }
        }
        if (command.args().size() == 1
                && ShellWords.only(command.args().getFirst()) instanceof WordPart.CommandSubstitution) {
            return;
        }
        report.at(place.range(), "the value of echo is the text itself; write it without $(echo …)");
    }

    private static boolean hasBraces(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Braces) {
                return true;
            }
        }
        return false;
    }
}
