package io.dflint.lint.rules.dl3051;

import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports empty labels of the schema. */
public final class DL3051 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3051", "Do not leave labels empty", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (LabelEntry label : input.facts().labels()) {
            if (input.configuration().labelSchema().containsKey(label.key()) && "".equals(label.value())) {
                report.at(label.instruction(), label, "label " + label.key() + " is empty; give it a value")
                        .about(label.key());
            }
        }
    }
}
