package io.dflint.lint.rules.sc2050;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds tests that compare two constants. */
public final class SC2050 extends ShellRule {
    public SC2050() {
        super(
                RuleInfo.shellCheck("SC2050", "Compare with a variable", Severity.WARNING)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof Condition.Binary binary)
                || !ShellWords.isConstant(binary.left())
                || !ShellWords.isConstant(binary.right())) {
            return;
        }
        boolean dynamic = switch (binary.operator()) {
            case "-nt", "-ot", "-ef" -> true;
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> ShellWords.isDoubleTest(place);
            default -> false;
        };
        if (!dynamic) {
            report.at(
                    binary.operatorRange(),
                    "this compares two constants, so the result is always the same; put a $ in front of the variable");
        }
    }
}
