package io.dflint.lint.rules.dl3023;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.StageReference;
import io.dflint.model.StageReference.Kind;

/** Reports {@code COPY --from} of the stage that contains it. */
public final class DL3023 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3023", "Do not copy a stage into itself", Severity.ERROR)
            .shadowedBy(Finding.SYNTAX)
            .sameAs("trivy:DS-0006", "kics:cdddb86f");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (StageReference reference : input.model().references()) {
            if (reference.target() == reference.user() && reference.kind() != Kind.FROM) {
                report.at(
                        reference.instruction(),
                        reference,
                        "a stage cannot copy from itself; use RUN cp, or name another stage");
            }
        }
    }
}
