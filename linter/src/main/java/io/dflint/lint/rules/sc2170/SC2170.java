package io.dflint.lint.rules.sc2170;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds text in numeric comparisons of `[ ]`. */
public final class SC2170 extends ShellRule {
    public SC2170() {
        super(
                RuleInfo.shellCheck("SC2170", "Compare numbers with -eq", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof Condition.Binary binary)
                || ShellWords.isDoubleTest(place)
                || !Numbers.isComparison(binary.operator())) {
            return;
        }
        for (ShellWord word : List.of(binary.left(), binary.right())) {
            if (Numbers.isText(word)) {
                report.at(word.range(), binary.operator() + " compares numbers only; compare text with = or !=");
            }
        }
    }
}
