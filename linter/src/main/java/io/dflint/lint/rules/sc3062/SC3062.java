package io.dflint.lint.rules.sc3062;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `-o` before an option in tests of scripts for `sh`. */
public final class SC3062 extends ShellRule {
    public SC3062() {
        super(RuleInfo.shellCheck("SC3062", "Use case $- instead of -o in sh", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Unary unary
                && unary.operator().equals("-o")
                && Bashisms.isLacking(script, report)) {
            report.at(unary.operatorRange(), "sh has no -o for options; look for the letter in $-");
        }
    }
}
