package io.dflint.lint.rules.sc2053;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds unquoted expansions on the right side of `==` in `[[ ]]`. */
public final class SC2053 extends ShellRule {
    public SC2053() {
        super(RuleInfo.shellCheck("SC2053", "Quote the right side of == in [[ ]]", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && isComparison(binary.operator())
                && ShellWords.isDoubleTest(place)
                && binary.right().parts().size() == 1
                && binary.right().parts().getFirst() instanceof WordPart.Parameter) {
            report.at(
                            binary.right().range(),
                            "without quotes the value is a pattern; put it in double quotes to compare text")
                    .fix(ShellEdits.quote(script, new Place(binary.right(), place)));
        }
    }

    private static boolean isComparison(String operator) {
        return operator.equals("=") || operator.equals("==") || operator.equals("!=");
    }
}
