package io.dflint.lint.rules.dl4000;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Maintainer;
import io.dflint.lint.facts.label.AuthorsLabel;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;

/** Reports MAINTAINER, which is deprecated. */
public final class DL4000 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL4000", "Use a label instead of MAINTAINER", Severity.WARNING)
            .inDefault()
            .sameAs("MaintainerDeprecated", "sonar:S6586", "trivy:DS-0022", "checkov:CKV_DOCKER_6", "kics:99614418");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Maintainer maintainer) {
                Report.Draft draft = report.at(
                        maintainer,
                        maintainer.name().sourceRange(),
                        "MAINTAINER is deprecated; use LABEL org.opencontainers.image.authors instead");
                String label = AuthorsLabel.of(maintainer, input.file().escape());
                if (label != null) {
                    draft.fix(Fix.safe("Replace MAINTAINER with a label", new TextEdit(maintainer.range(), label)));
                }
            }
        }
    }
}
