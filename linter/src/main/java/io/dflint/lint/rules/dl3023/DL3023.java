package io.dflint.lint.rules.dl3023;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.facts.value.HadolintText;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.model.StageReference.Kind;
import io.dflint.syntax.Flag;

/** {@code COPY --from} of the stage that it stands in. */
public final class DL3023 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3023", "Do not copy a stage into itself", Severity.ERROR)
            .shadowedBy(LintEngine.SYNTAX)
            .sameAs("trivy:DS-0006", "kics:cdddb86f");

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
        for (StageReference reference : input.model().references()) {
            if (reference.target() == reference.user() && reference.kind() != Kind.FROM) {
                report.at(
                        reference.instruction(),
                        reference,
                        "a stage cannot copy from itself; use RUN cp, or name another stage");
            }
        }
    }

    /** Names are compared as they are spelt, and numbers are no names. */
    private static void checkAsHadolint(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            String alias = input.facts().hadolintImage(stage.from()).alias();
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Copy copy) {
                    Flag from = copy.flag("from");
                    if (from != null
                            && HadolintText.dropQuotes(from.valueText()).equals(alias)) {
                        report.at(copy, copy, "a stage cannot copy from itself");
                    }
                }
            }
        }
    }
}
