package io.dflint.lint.rules.dl3055;

import io.dflint.lint.Configuration.LabelType;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.LabelEntry;
import io.dflint.lint.facts.LabelFormats;

/** A label that is no commit. */
public final class DL3055 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3055", "Give labels that are commits a commit", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (LabelEntry label : input.facts().labels()) {
            String value = label.value();
            if (input.configuration().labelSchema().get(label.key()) == LabelType.HASH
                    && value != null
                    && !isHash(value, input.asHadolint())) {
                report.at(
                        label.instruction(),
                        label,
                        "The label " + label.key() + " must be a commit hash of Git; "
                                + (value.isEmpty() ? "it is empty" : value + " is none"));
            }
        }
    }

    /** hadolint takes 7 or 40 digits only. */
    private static boolean isHash(String text, boolean asHadolint) {
        return asHadolint ? LabelFormats.isShortOrFullHash(text) : LabelFormats.isHash(text);
    }
}
