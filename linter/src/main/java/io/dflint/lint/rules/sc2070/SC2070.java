package io.dflint.lint.rules.sc2070;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `-n` with an unquoted operand. */
public final class SC2070 extends ShellRule {
    public SC2070() {
        super(
                RuleInfo.shellCheck("SC2070", "Quote the operand of -n", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Unary unary
                && unary.operator().equals("-n")
                && !ShellWords.isDoubleTest(place)
                && isUnquoted(unary.operand())) {
            report.at(
                            unary.operand().range(),
                            "without quotes an empty value leaves [ -n ], which is always true; add double quotes")
                    .fix(ShellEdits.quote(script, new Place(unary.operand(), place)));
        }
    }

    private static boolean isUnquoted(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (!(part instanceof WordPart.Parameter || part instanceof WordPart.CommandSubstitution)) {
                return false;
            }
        }
        return !word.parts().isEmpty();
    }
}
