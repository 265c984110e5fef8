package io.dflint.lint.rules.dl3007;

import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports the tag latest. */
public final class DL3007 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3007", "Pin the version instead of latest", Severity.WARNING)
            .inDefault()
            .sameAs("sonar:S6596", "trivy:DS-0001", "checkov:CKV_DOCKER_7", "kics:f45ea400");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (ImageUse use : input.facts().images()) {
            if ("latest".equals(use.tag()) && !use.mayHaveDigest()) {
                String message =
                        use.described() + " changes with every release; use the tag of a version, or add a digest";
                report.at(use.instruction(), use.tagRange(), message).valuesFrom(use.variables());
            }
        }
    }
}
