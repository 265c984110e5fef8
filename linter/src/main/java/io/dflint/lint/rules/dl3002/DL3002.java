package io.dflint.lint.rules.dl3002;

import io.dflint.instruction.User;
import io.dflint.lint.facts.stage.FinalUser;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports images that end with USER root. */
public final class DL3002 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3002", "Do not run the container as root", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S6471", "trivy:DS-0002", "checkov:CKV_DOCKER_8", "kics:67fd0c4a");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        FinalUser last = input.facts().finalUser();
        if (last != null && last.name() != null && isRoot(last.name())) {
            User user = last.instruction();
            report.at(
                    user,
                    user.user() == null ? user.range() : user.user().sourceRange(),
                    "the last USER is " + last.name()
                            + ", so the container runs as root; end with an unprivileged user");
        }
    }

    private static boolean isRoot(String user) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        return name.equals("root") || name.equals("0");
    }
}
