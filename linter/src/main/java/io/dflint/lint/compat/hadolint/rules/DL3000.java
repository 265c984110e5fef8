package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Workdir;
import io.dflint.lint.compat.hadolint.HadolintText;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Reports a WORKDIR that depends on the base image, as hadolint does. */
public final class DL3000 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3000.DL3000().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Workdir workdir) {
                judge(workdir, report);
            }
        }
    }

    /** Reports every relative path. A variable at the start counts as an absolute path. */
    private static void judge(Workdir workdir, Report report) {
        if (!HadolintText.isAbsolute(Quotes.drop(HadolintText.arguments(workdir)))) {
            report.at(workdir, workdir, "WORKDIR is relative; use an absolute path");
        }
    }
}
