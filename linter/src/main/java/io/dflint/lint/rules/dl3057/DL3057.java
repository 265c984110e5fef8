package io.dflint.lint.rules.dl3057;

import io.dflint.instruction.From;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;

/** Reports images without a health check. */
public final class DL3057 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3057", "Add a HEALTHCHECK", Severity.INFO)
            .whenAsked()
            .sameAs("trivy:DS-0026", "checkov:CKV_DOCKER_2", "kics:b03a748a");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        Stage target = input.model().target(input.model().settings().targetStage());
        for (Stage stage = target; stage != null; stage = stage.parent()) {
            if (hasHealthcheck(stage)) {
                return;
            }
        }
        if (target != null) {
            From from = target.from();
            report.at(
                    from,
                    from.image() == null ? from.range() : from.image().sourceRange(),
                    "the image has no HEALTHCHECK; add one, or HEALTHCHECK NONE if it needs none");
        }
    }

    private static boolean hasHealthcheck(Stage stage) {
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Healthcheck) {
                return true;
            }
        }
        return false;
    }
}
