package io.dflint.lint.rules.dl3058;

import io.dflint.lint.Configuration.LabelType;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.LabelEntry;
import io.dflint.lint.facts.LabelFormats;

/** A label that is no address of a person. */
public final class DL3058 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3058", "Give labels that are addresses of people an address", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (LabelEntry label : input.facts().labels()) {
            String value = label.value();
            if (input.configuration().labelSchema().get(label.key()) == LabelType.EMAIL
                    && value != null
                    && !LabelFormats.isEmail(value)) {
                report.at(
                        label.instruction(),
                        label,
                        "The label " + label.key() + " must be an address such as jane@example.org; "
                                + (value.isEmpty() ? "it is empty" : value + " is none"));
            }
        }
    }
}
