package io.dflint.lint.rules.sc2221;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.CasePatterns;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `case` patterns that also match what a later pattern is for. */
public final class SC2221 extends ShellRule {
    public SC2221() {
        super(RuleInfo.shellCheck("SC2221", "Put the wider pattern last", Severity.WARNING), Shape.CASE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        for (CasePatterns.Pair pair : CasePatterns.covered((Command.Case) place.node())) {
            report.at(
                    pair.earlier().range(),
                    "this pattern takes all that "
                            + Shortened.value(pair.later().text()) + " is for; put it after that");
        }
    }
}
