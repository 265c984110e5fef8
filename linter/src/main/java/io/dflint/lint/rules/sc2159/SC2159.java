package io.dflint.lint.rules.sc2159;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `[ 0 ]`. */
public final class SC2159 extends ShellRule {
    public SC2159() {
        super(
                RuleInfo.shellCheck("SC2159", "Write false instead of [ 0 ]", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Word test
                && ShellWords.isConstant(test.word())
                && test.word().is("0")) {
            report.at(test.range(), "[ 0 ] is true, as every word is; write false");
        }
    }
}
