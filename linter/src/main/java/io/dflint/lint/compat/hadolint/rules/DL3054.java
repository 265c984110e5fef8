package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.label.SpdxExpression;

/** hadolint accepts only a single licence that is not deprecated. */
public final class DL3054 extends io.dflint.lint.rules.dl3054.DL3054 {
    @Override
    protected boolean fits(String value) {
        return SpdxExpression.isLicence(value);
    }
}
