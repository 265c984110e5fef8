package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;

/** Reports the tag {@code latest}, as hadolint does. */
public final class DL3007 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3007.DL3007().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Checks only FROM, and does not expand variables. */
    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            From from = stage.from();
            HadolintImage image = HadolintImage.of(from);
            if ("latest".equals(image.tag()) && image.digest() == null) {
                report.at(from, from, "latest changes with every release; use the tag of a version");
            }
        }
    }
}
