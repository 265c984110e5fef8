package io.dflint.lint.rules.dl3043;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Maintainer;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.util.Locale;

/** Reports ONBUILD with an instruction that is not allowed there. */
public final class DL3043 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3043", "Do not use FROM, ONBUILD or MAINTAINER in ONBUILD", Severity.ERROR)
            .shadowedBy(Finding.SYNTAX);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction trigger = instruction instanceof Onbuild onbuild ? onbuild.trigger() : null;
            if (trigger instanceof Onbuild || trigger instanceof From || trigger instanceof Maintainer) {
                String name = trigger.name().toString().toUpperCase(Locale.ROOT);
                report.at(
                        instruction,
                        trigger.name().sourceRange(),
                        name + " is not allowed in ONBUILD; remove it, or use it without ONBUILD");
            }
        }
    }
}
