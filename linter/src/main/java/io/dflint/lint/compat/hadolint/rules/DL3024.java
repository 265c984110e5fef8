package io.dflint.lint.compat.hadolint.rules;

import io.dflint.text.LogicalText;

/** hadolint compares names case-sensitively. */
public final class DL3024 extends io.dflint.lint.rules.dl3024.DL3024 {
    @Override
    protected String key(LogicalText name) {
        return name.toString();
    }
}
