package io.dflint.lint.rules.sc3012;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `\<` and `\>` in tests of scripts for `sh`. */
public final class SC3012 extends ShellRule {
    public SC3012() {
        super(RuleInfo.shellCheck("SC3012", "Do not compare text by order in sh", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && isOrder(binary.operator())
                && !ShellWords.isDoubleTest(place)
                && Bashisms.isOutsidePosix(script, report)) {
            report.at(binary.operatorRange(), "POSIX has no order of text in [ ]; compare with sort or expr");
        }
    }

    private static boolean isOrder(String operator) {
        return operator.endsWith("<") || operator.endsWith(">");
    }
}
