package io.dflint.lint.rules.dl3063;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.Locale;

/** Reports stages with a name that has another meaning. */
public class DL3063 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3063", "Do not name a stage scratch or context", Severity.WARNING)
            .inDefault()
            .sameAs("ReservedStageName");

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
            String name = name(alias);
            if ("scratch".equals(name) || "context".equals(name)) {
                report.at(stage.from(), alias.sourceRange(), alias + " is a reserved name; rename the stage");
            }
        }
    }

    protected String name(LogicalText alias) {
        return alias.toString().toLowerCase(Locale.ROOT);
    }
}
