package io.dflint.lint.rules.sc2268;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `[ x$a = xb ]`. */
public final class SC2268 extends ShellRule {
    public SC2268() {
        super(
                RuleInfo.shellCheck("SC2268", "Do not put x in front of both sides", Severity.STYLE),
                Shape.CONDITION,
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        ShellWord left = null;
        ShellWord right = null;
        if (place.node() instanceof Condition.Binary binary && isEquality(binary.operator())) {
            left = binary.left();
            right = binary.right();
        } else if (place.node() instanceof SimpleCommand command
                && command.isNamed("test")
                && command.words().size() == 4
                && isEquality(command.words().get(2).text())) {
            left = command.words().get(1);
            right = command.words().get(3);
        }
        if (left != null && right != null && isPrefixed(left) && isPrefixed(right)) {
            report.at(left.range(), "shells of this century need no x in front of operands; write [ \"$a\" = b ]");
        }
    }

    private static boolean isEquality(String operator) {
        return operator.equals("=") || operator.equals("==");
    }

    private static boolean isPrefixed(ShellWord word) {
        return word.text().startsWith("x");
    }
}
