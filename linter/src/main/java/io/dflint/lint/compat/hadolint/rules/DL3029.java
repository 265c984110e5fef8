package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;

/** Reports a FROM for one fixed platform, as hadolint does. */
public final class DL3029 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3029.DL3029().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            From from = stage.from();
            Flag flag = from.flag("platform");
            if (flag == null || flag.value() == null) {
                continue;
            }
            String platform = flag.valueText();

            if (!platform.contains("BUILDPLATFORM") && !platform.contains("TARGETPLATFORM")) {
                report.at(from, from, "FROM has a constant platform; remove --platform");
            }
        }
    }
}
