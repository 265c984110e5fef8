package io.dflint.lint.rules.reservedstagename;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;

/** Reports stages with a name that has another meaning for Docker. */
public final class ReservedStageName implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "ReservedStageName", "Do not name a stage scratch or context", Severity.WARNING)
            .shadowedBy("DL3063");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (!input.facts().checkRun().wholeFile()) {
            return;
        }
        for (Stage stage : input.model().stages()) {
            if (stage.from().alias() != null && ("scratch".equals(stage.name()) || "context".equals(stage.name()))) {
                report.at(
                        stage.from(),
                        stage.from().alias().sourceRange(),
                        stage.name() + " is a reserved name; rename the stage");
            }
        }
    }
}
