package io.dflint.lint.rules.dl3054;

import io.dflint.lint.Configuration.LabelType;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.LabelEntry;
import io.dflint.lint.facts.SpdxExpression;

/** A label that is no licence. */
public final class DL3054 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3054", "Give labels that are licences a licence", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (LabelEntry label : input.facts().labels()) {
            String value = label.value();
            if (input.configuration().labelSchema().get(label.key()) == LabelType.SPDX
                    && value != null
                    && !isLicence(value, input.asHadolint())) {
                report.at(
                        label.instruction(),
                        label,
                        "The label " + label.key() + " must be a licence of the SPDX list such as Apache-2.0; "
                                + (value.isEmpty() ? "it is empty" : value + " is none"));
            }
        }
    }

    /** hadolint takes one licence only, and no deprecated one. */
    private static boolean isLicence(String text, boolean asHadolint) {
        return asHadolint ? SpdxExpression.isLicence(text) : SpdxExpression.isValid(text);
    }
}
