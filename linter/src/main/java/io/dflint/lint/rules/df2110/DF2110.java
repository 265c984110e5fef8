package io.dflint.lint.rules.df2110;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Volume;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.text.LogicalText;

/** Reports access to Docker's socket, which gives full control over the machine. */
public final class DF2110 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2110", "Do not share the socket of Docker", Severity.WARNING)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Volume volume) {
                for (LogicalText path : volume.paths()) {
                    String value = input.facts().value(instruction, path);
                    if (value != null && value.endsWith("docker.sock")) {
                        report.at(
                                instruction,
                                path.sourceRange(),
                                "who can write to " + Shortened.value(value)
                                        + " controls the machine as root; remove it, and let the container ask an API that allows"
                                        + " only what it needs");
                    }
                }
            }
        }
    }
}
