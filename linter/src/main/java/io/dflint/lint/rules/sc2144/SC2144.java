package io.dflint.lint.rules.sc2144;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.Dialect;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds globs as operands of tests. */
public final class SC2144 extends ShellRule {
    public SC2144() {
        super(RuleInfo.shellCheck("SC2144", "Test files one by one", Severity.ERROR), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Unary unary
                && !unary.operator().equals("-v")
                && script.dialect() != Dialect.KSH
                && unary.operand().hasGlob()) {
            report.at(
                    unary.operand().range(),
                    unary.operator() + " takes one file, but the glob may match several; loop over them");
        }
    }
}
