package io.dflint.lint.rules.dl3050;

import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that are not in the schema. */
public final class DL3050 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3050", "Use only labels from the schema", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (!input.configuration().has(Policy.STRICT_LABELS)) {
            return;
        }
        for (LabelEntry label : input.facts().labels()) {
            if (!label.key().isEmpty() && !input.configuration().labelSchema().containsKey(label.key())) {
                report.at(
                        label.instruction(),
                        label.keyRange(),
                        "label " + label.key() + " is not in the label schema; remove it or add it there");
            }
        }
    }
}
