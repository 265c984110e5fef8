package io.dflint.lint.rules.dl3054;

import io.dflint.lint.facts.label.SpdxExpression;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports labels that should contain a licence but do not. */
public class DL3054 extends LabelRule {
    public DL3054() {
        super(
                RuleInfo.hadolint("DL3054", "Use an SPDX licence in labels of type spdx", Severity.WARNING)
                        .inDefault(),
                LabelType.SPDX,
                "an SPDX licence such as Apache-2.0");
    }

    @Override
    protected boolean fits(String value) {
        return SpdxExpression.isValid(value);
    }
}
