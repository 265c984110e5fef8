package io.dflint.lint.rules.dl3061;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.util.Locale;

/** Reports instructions before the first FROM. */
public final class DL3061 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.hadolint("DL3061", "Start with FROM", Severity.ERROR).shadowedBy(Finding.SYNTAX);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.model().preamble()) {
            if (!(instruction instanceof Arg)) {
                String name = instruction.name().toString().toUpperCase(Locale.ROOT);
                report.at(
                        instruction,
                        instruction.name().sourceRange(),
                        name + " comes before the first FROM, where only ARG is allowed; move it after FROM");
            }
        }
    }
}
