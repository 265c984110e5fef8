package io.dflint.lint.rules.sc2107;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `&&` in `[ ]`. */
public final class SC2107 extends ShellRule {
    public SC2107() {
        super(
                RuleInfo.shellCheck("SC2107", "Use [ a ] && [ b ]", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Logical logical
                && logical.operator().equals("&&")
                && !ShellWords.isDoubleTest(place)) {
            report.at(logical.operatorRange(), "&& ends the command in [ ]; write [ a ] && [ b ]");
        }
    }
}
