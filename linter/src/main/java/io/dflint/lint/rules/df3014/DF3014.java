package io.dflint.lint.rules.df3014;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports CMD and ENTRYPOINT that run an empty script. */
public final class DF3014 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3014", "Give CMD and ENTRYPOINT a command", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            boolean empty = inner instanceof Cmd cmd && cmd.command() == null
                    || inner instanceof Entrypoint entrypoint && entrypoint.command() == null;
            if (inner != null && empty) {
                report.at(
                        instruction,
                        inner.name().sourceRange(),
                        inner.name() + " has no command, so the container exits at once; write one, or " + inner.name()
                                + " [] to have none");
            }
        }
    }
}
