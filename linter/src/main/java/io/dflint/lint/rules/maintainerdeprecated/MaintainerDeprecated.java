package io.dflint.lint.rules.maintainerdeprecated;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Maintainer;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports MAINTAINER, which is deprecated. */
public final class MaintainerDeprecated implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "MaintainerDeprecated", "Use a label instead of MAINTAINER", Severity.WARNING)
            .shadowedBy("DL4000");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.facts().checkRun().read()) {
            if (instruction instanceof Maintainer) {
                report.at(
                        instruction,
                        instruction.name().sourceRange(),
                        "MAINTAINER is deprecated; use LABEL org.opencontainers.image.authors instead");
            }
        }
    }
}
