package io.dflint.lint.rules.dl4004;

import io.dflint.instruction.Entrypoint;
import io.dflint.lint.kit.Repeats;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports a second ENTRYPOINT in a stage. */
public final class DL4004 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL4004", "Only one ENTRYPOINT per stage", Severity.ERROR)
            .inDefault()
            .sameAs("MultipleInstructionsDisallowed", "sonar:S6589", "trivy:DS-0007", "kics:6938958b");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Repeats.report(Entrypoint.class, input, report);
    }
}
