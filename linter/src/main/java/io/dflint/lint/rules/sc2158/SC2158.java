package io.dflint.lint.rules.sc2158;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `[ false ]`. */
public final class SC2158 extends ShellRule {
    public SC2158() {
        super(
                RuleInfo.shellCheck("SC2158", "Write false without brackets", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Word test
                && ShellWords.isConstant(test.word())
                && test.word().is("false")) {
            report.at(test.range(), "[ false ] is true, as every word is; write false without brackets");
        }
    }
}
