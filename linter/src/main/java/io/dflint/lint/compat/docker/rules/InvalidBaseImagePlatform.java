package io.dflint.lint.compat.docker.rules;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Reports nothing, because Docker queries the registry; see docs/compatibility.md. */
public final class InvalidBaseImagePlatform implements Rule {
    private static final RuleInfo INFO =
            new io.dflint.lint.rules.invalidbaseimageplatform.InvalidBaseImagePlatform().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        // The platforms of an image cannot be determined without the network.
    }
}
