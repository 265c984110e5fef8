package io.dflint.lint.rules.sc2074;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.Dialect;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `=~` in `[ ]`. */
public final class SC2074 extends ShellRule {
    public SC2074() {
        super(RuleInfo.shellCheck("SC2074", "Use [[ ]] for =~", Severity.ERROR).inDefault(), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && binary.operator().equals("=~")
                && !ShellWords.isDoubleTest(place)
                && (script.dialect() == Dialect.BASH || script.dialect() == Dialect.KSH)) {
            report.at(binary.operatorRange(), "[ ] knows no =~; use [[ ]] in bash, grep -E, or case");
        }
    }
}
