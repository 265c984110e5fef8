package io.dflint.lint.rules.dl3053;

import io.dflint.lint.Configuration.LabelType;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.LabelEntry;
import io.dflint.lint.facts.LabelFormats;

/** A label that is no time. */
public final class DL3053 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3053", "Give labels that are times a time", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (LabelEntry label : input.facts().labels()) {
            String value = label.value();
            if (input.configuration().labelSchema().get(label.key()) == LabelType.RFC3339
                    && value != null
                    && !LabelFormats.isTime(value)) {
                report.at(
                        label.instruction(),
                        label,
                        "The label " + label.key() + " must be a time such as 2026-08-01T12:00:00Z; "
                                + (value.isEmpty() ? "it is empty" : value + " is none"));
            }
        }
    }
}
