package io.dflint.lint.rules.sc2072;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds decimals in numeric comparisons. */
public final class SC2072 extends ShellRule {
    public SC2072() {
        super(RuleInfo.shellCheck("SC2072", "Compare decimals with another program", Severity.ERROR), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof Condition.Binary binary)
                || !Numbers.isComparison(binary.operator())
                        && !binary.operator().startsWith("<")
                        && !binary.operator().startsWith(">")) {
            return;
        }
        for (ShellWord word : List.of(binary.left(), binary.right())) {
            String text = word.literal();
            if (text != null && Numbers.isDecimal(text)) {
                report.at(word.range(), "shells compare whole numbers only; use awk, or compare versions with sort -V");
                return;
            }
        }
    }
}
