package io.dflint.lint.rules.sc2331;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;
import java.util.List;

/** Finds `[ -a FILE ]`. */
public final class SC2331 extends ShellRule {
    public SC2331() {
        super(RuleInfo.shellCheck("SC2331", "Use -e instead of -a for files", Severity.STYLE), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Unary unary && unary.operator().equals("-a")) {
            report.at(unary.operatorRange(), "-a also means and; write -e for files")
                    .fix(new Fix(
                            "Write -e",
                            isSame(place, script) ? Applicability.SAFE : Applicability.UNSAFE,
                            List.of(new TextEdit(unary.operatorRange(), "-e"))));
        }
    }

    /** In dash, there is no such {@code -a}, and in {@code [ ! -a file ]} it means "and". */
    private static boolean isSame(Place place, ShellScript script) {
        return script.dialect().hasArrays() && ShellWords.isDoubleTest(place);
    }
}
