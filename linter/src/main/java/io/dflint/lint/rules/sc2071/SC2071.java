package io.dflint.lint.rules.sc2071;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `<` and `>` between numbers in tests. */
public final class SC2071 extends ShellRule {
    public SC2071() {
        super(RuleInfo.shellCheck("SC2071", "Compare numbers with -lt and -gt", Severity.ERROR), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof Condition.Binary binary) || !isOrder(binary.operator())) {
            return;
        }
        if (Numbers.isNumber(binary.left(), script) || Numbers.isNumber(binary.right(), script)) {
            report.at(
                    binary.operatorRange(),
                    binary.operator() + " compares text here, so that 10 comes before 9; use "
                            + numeric(binary.operator()));
        }
    }

    private static boolean isOrder(String operator) {
        return switch (operator) {
            case "<", ">", "<=", ">=", "\\<", "\\>" -> true;
            default -> false;
        };
    }

    private static String numeric(String operator) {
        boolean less = operator.contains("<");
        return operator.endsWith("=") ? less ? "-le" : "-ge" : less ? "-lt" : "-gt";
    }
}
