package io.dflint.lint.rules.dl3052;

import io.dflint.lint.facts.label.LabelFormats;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that should contain a URL but do not. */
public final class DL3052 extends LabelRule {
    public DL3052() {
        super(
                RuleInfo.hadolint("DL3052", "Use a URL in labels of type url", Severity.WARNING)
                        .inDefault(),
                LabelType.URL,
                "an absolute URL such as https://example.org/");
    }

    @Override
    protected boolean fits(String value) {
        return LabelFormats.isUri(value);
    }
}
