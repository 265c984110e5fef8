package io.dflint.lint.rules.dl4003;

import io.dflint.instruction.Cmd;
import io.dflint.lint.kit.Repeats;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports a second CMD in a stage. */
public final class DL4003 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL4003", "Only one CMD per stage", Severity.WARNING)
            .inDefault()
            .sameAs("MultipleInstructionsDisallowed", "sonar:S6589", "trivy:DS-0016", "kics:41c195f4");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Repeats.report(Cmd.class, input, report);
    }
}
