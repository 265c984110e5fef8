package io.dflint.lint.rules.undefinedvar;

import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.kit.UndefinedVariables;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;

/** Reports variables that are not defined before Docker expands them. */
public final class UndefinedVar implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "UndefinedVar", "Define variables before using them", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        UndefinedVariables undefined = new UndefinedVariables(input.facts(), input.model());
        for (CheckStep step : input.facts().checkRun().steps()) {
            for (UndefinedVariables.Use use : undefined.in(step)) {
                report(step, use, report);
            }
        }
    }

    private static void report(CheckStep step, UndefinedVariables.Use use, Report report) {
        Report.Draft draft = report.at(step.place(), use.variable().range(), use.message());
        if (use.definition() != null) {
            draft.related(use.definition(), "defined here");
        }
        if (use.nearest() != null) {
            draft.fix(Fix.unsafe(
                    "Use " + use.nearest(), new TextEdit(use.variable().nameRange(), use.nearest())));
        }
    }
}
