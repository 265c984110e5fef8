package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.label.SpdxExpression;

/** hadolint takes one licence only, and no deprecated one. */
public final class DL3054 extends io.dflint.lint.rules.dl3054.DL3054 {
    @Override
    protected boolean fits(String value) {
        return SpdxExpression.isLicence(value);
    }
}
