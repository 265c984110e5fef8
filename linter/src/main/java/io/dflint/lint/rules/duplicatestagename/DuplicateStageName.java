package io.dflint.lint.rules.duplicatestagename;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import java.util.HashMap;
import java.util.Map;

/** Reports stages with the same name. */
public final class DuplicateStageName implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "DuplicateStageName", "Give each stage a unique name", Severity.WARNING)
            .shadowedBy("DL3024");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (!input.facts().checkRun().wholeFile()) {
            return;
        }
        Map<String, Stage> named = new HashMap<>();
        for (Stage stage : input.model().stages()) {
            if (stage.name() == null || stage.from().alias() == null) {
                continue;
            }
            Stage other = named.put(stage.name(), stage);
            if (other != null && other.from().alias() != null) {
                report.at(
                                stage.from(),
                                stage.from().alias().sourceRange(),
                                "an earlier stage is also named " + stage.name() + "; rename one of them")
                        .related(other.from().alias().sourceRange(), "the earlier stage");
            }
        }
    }
}
