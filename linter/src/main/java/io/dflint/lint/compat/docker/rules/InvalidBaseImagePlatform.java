package io.dflint.lint.compat.docker.rules;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Finds nothing, because Docker asks the registry; see docs/compatibility.md. */
public final class InvalidBaseImagePlatform implements Rule {
    private static final RuleInfo INFO =
            new io.dflint.lint.rules.invalidbaseimageplatform.InvalidBaseImagePlatform().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        // What an image is made for cannot be told without the network.
    }
}
