package io.dflint.lint.rules.sc2171;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds a command whose last argument is `]` or `]]`. */
public final class SC2171 extends ShellRule {
    public SC2171() {
        super(RuleInfo.shellCheck("SC2171", "Open the test that ] ends", Severity.WARNING), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        if (command.words().size() < 2 || command.isNamed("[", "[[", "test", "run")) {
            return;
        }
        ShellWord last = command.words().getLast();
        if (!last.hasQuotes() && (last.is("]") || last.is("]]"))) {
            String opening = last.is("]") ? "[" : "[[";
            report.at(
                    last.range(),
                    last.text() + " ends no test here; add the " + opening + ", or quote the " + last.text());
        }
    }
}
