package io.dflint.lint.rules.sc3052;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds numbers such as `16#ff` in scripts for `sh`. */
public final class SC3052 extends ShellRule {
    public SC3052() {
        super(
                RuleInfo.shellCheck("SC3052", "Do not give the base of numbers in sh", Severity.WARNING)
                        .inDefault(),
                Shape.EXPRESSION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        for (WordPart part : ((ArithmeticExpression) place.node()).operands()) {
            if (part instanceof WordPart.Literal literal
                    && literal.value().indexOf('#') > 0
                    && Bashisms.isLacking(script, report)) {
                report.at(part.range(), "sh has no base#number; write 0x or 0 in front of the digits");
            }
        }
    }
}
