package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Reports a secret in ARG or ENV, as hadolint does. */
public final class DL3064 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3064.DL3064().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;

            if (HadolintSecrets.isIn(inner)) {
                report.at(instruction, instruction, "ARG or ENV seems to hold a secret; use RUN --mount=type=secret");
            }
        }
    }
}
