package io.dflint.lint.compat.docker.rules;

import io.dflint.lint.rule.LintInput;
import io.dflint.text.LogicalText;

/** Docker also checks images without variables. */
public final class InvalidDefaultArgInFrom
        extends io.dflint.lint.rules.invaliddefaultarginfrom.InvalidDefaultArgInFrom {
    @Override
    protected boolean isJudged(LintInput input, LogicalText image) {
        return true;
    }
}
