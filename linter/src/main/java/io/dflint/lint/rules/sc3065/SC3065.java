package io.dflint.lint.rules.sc3065;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `-k` in tests of scripts for `sh`. */
public final class SC3065 extends ShellRule {
    public SC3065() {
        super(RuleInfo.shellCheck("SC3065", "Do not test the sticky bit in sh", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Unary unary
                && unary.operator().equals("-k")
                && Bashisms.isOutsidePosix(script, report)) {
            report.at(unary.operatorRange(), "POSIX has no -k; use find -perm");
        }
    }
}
