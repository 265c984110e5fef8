package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Reports an image without a label that the label schema requires, as hadolint does. */
public final class DL3049 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3049.DL3049().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (String label : input.configuration().labelSchema().keySet()) {
            for (From from : HadolintLabels.missing(input, label)) {
                report.at(from, from, "the label " + label + " is missing").about(label);
            }
        }
    }
}
