package io.dflint.lint.rules.dl3053;

import io.dflint.lint.facts.label.LabelFormats;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that should contain a time but do not. */
public final class DL3053 extends LabelRule {
    public DL3053() {
        super(
                RuleInfo.hadolint("DL3053", "Use an RFC 3339 time in labels of type rfc3339", Severity.WARNING)
                        .inDefault(),
                LabelType.RFC3339,
                "an RFC 3339 time such as 2026-08-01T12:00:00Z");
    }

    @Override
    protected boolean fits(String value) {
        return LabelFormats.isTime(value);
    }
}
