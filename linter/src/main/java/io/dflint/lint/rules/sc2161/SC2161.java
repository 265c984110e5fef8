package io.dflint.lint.rules.sc2161;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `[ 1 ]`. */
public final class SC2161 extends ShellRule {
    public SC2161() {
        super(RuleInfo.shellCheck("SC2161", "Write true instead of [ 1 ]", Severity.STYLE), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Word test
                && ShellWords.isConstant(test.word())
                && test.word().is("1")) {
            report.at(test.range(), "every word is true; write true");
        }
    }
}
