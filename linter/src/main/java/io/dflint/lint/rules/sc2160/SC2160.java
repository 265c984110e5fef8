package io.dflint.lint.rules.sc2160;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `[ true ]`. */
public final class SC2160 extends ShellRule {
    public SC2160() {
        super(RuleInfo.shellCheck("SC2160", "Write true without brackets", Severity.STYLE), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Word test
                && ShellWords.isConstant(test.word())
                && test.word().is("true")) {
            report.at(test.range(), "every word is true; write true without brackets");
        }
    }
}
