package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.label.SpdxExpression;
import io.dflint.lint.kit.LabelRule;
import io.dflint.lint.rule.Configuration.LabelType;

/** A label that is no licence. */
public final class DL3054 extends LabelRule {
    public DL3054() {
        super(new io.dflint.lint.rules.dl3054.DL3054().info(), LabelType.SPDX, "an SPDX licence such as Apache-2.0");
    }

    @Override
    protected boolean fits(String value) {
        // hadolint takes one licence only, and no deprecated one.
        return SpdxExpression.isLicence(value);
    }
}
