package io.dflint.lint.rules.sc2078;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds tests of a constant word. */
public final class SC2078 extends ShellRule {
    public SC2078() {
        super(
                RuleInfo.shellCheck("SC2078", "Test a variable, not a constant", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Word test && ShellWords.isConstant(test.word())) {
            switch (test.word().text()) {
                case "true", "false", "0", "1" -> {}
                default ->
                    report.at(
                            test.range(),
                            "a constant word is always "
                                    + (test.word().text().isEmpty() ? "false" : "true")
                                    + "; put a $ in front of the variable, or add the operator");
            }
        }
    }
}
