package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;

/** A stage with a name that means something else. */
public final class DL3063 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3063.DL3063().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            LogicalText alias = stage.from().alias();
            if (alias == null) {
                continue;
            }
            // hadolint looks for lower case only.
            String name = alias.toString();
            if ("scratch".equals(name) || "context".equals(name)) {
                report.at(stage.from(), alias.sourceRange(), alias + " is a reserved name; rename the stage");
            }
        }
    }
}
