package io.dflint.lint.rules.sc2073;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `<` and `>` in `[ ]`, which the shell reads as redirections. */
public final class SC2073 extends ShellRule {
    public SC2073() {
        super(
                RuleInfo.shellCheck("SC2073", "Escape the < and > of a test", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && (binary.operator().equals("<") || binary.operator().equals(">"))
                && binary.operatorRange().length() == 1
                && !ShellWords.isDoubleTest(place)
                && !Numbers.isNumber(binary.left(), script)
                && !Numbers.isNumber(binary.right(), script)) {
            report.at(
                    binary.operatorRange(),
                    binary.operator() + " redirects in [ ]; write \\" + binary.operator() + " to compare texts, or "
                            + (binary.operator().equals("<") ? "-lt" : "-gt") + " to compare numbers");
        }
    }
}
