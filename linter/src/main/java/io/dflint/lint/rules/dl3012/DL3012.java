package io.dflint.lint.rules.dl3012;

import io.dflint.instruction.Healthcheck;
import io.dflint.lint.kit.Repeats;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports a second HEALTHCHECK in a stage. */
public final class DL3012 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3012", "Only one HEALTHCHECK per stage", Severity.ERROR)
            .inDefault()
            .sameAs("MultipleInstructionsDisallowed", "trivy:DS-0023");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Repeats.report(Healthcheck.class, input, report);
    }
}
