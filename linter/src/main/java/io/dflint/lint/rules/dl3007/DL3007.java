package io.dflint.lint.rules.dl3007;

import io.dflint.instruction.From;
import io.dflint.lint.facts.image.HadolintImage;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;

/** The tag latest. */
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
        if (input.asHadolint()) {
            checkAsHadolint(input, report);
            return;
        }
        for (ImageUse use : input.facts().images()) {
            if ("latest".equals(use.tag()) && !use.mayHaveDigest()) {
                String message =
                        use.described() + " changes with every release; use the tag of a version, or add a digest";
                report.at(use.instruction(), use.tagRange(), message).valuesFrom(use.variables());
            }
        }
    }

    /** Only FROM, and no variables. */
    private static void checkAsHadolint(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            From from = stage.from();
            HadolintImage image = input.facts().hadolintImage(from);
            if ("latest".equals(image.tag()) && image.digest() == null) {
                report.at(from, from, "latest changes with every release; use the tag of a version");
            }
        }
    }
}
