package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Expose;
import io.dflint.lint.rule.LintInput;
import io.dflint.text.LogicalText;

/** hadolint does not expand variables. */
public final class DL3011 extends io.dflint.lint.rules.dl3011.DL3011 {
    @Override
    protected String value(LintInput input, Expose expose, LogicalText port) {
        return port.toString();
    }
}
