package io.dflint.lint.compat.hadolint.rules;

import io.dflint.text.LogicalText;

/** hadolint compares only the lower-case spelling. */
public final class DL3063 extends io.dflint.lint.rules.dl3063.DL3063 {
    @Override
    protected String name(LogicalText alias) {
        return alias.toString();
    }
}
