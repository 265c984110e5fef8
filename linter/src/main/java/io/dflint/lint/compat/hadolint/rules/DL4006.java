package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rules.dl4006.PipefailShell;
import io.dflint.shell.CommandSite;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports a pipe that hides the failure of its first command, as hadolint does. */
public final class DL4006 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl4006.DL4006().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Instruction> set = Pipefail.instructionsWith(input);
        for (RunScript run : input.facts().runs()) {
            if (run.isOnbuild()) {
                continue;
            }
            CommandSite hidden = firstPiped(run);
            if (hidden != null && !set.contains(run.instruction())) {
                Report.Draft draft = report.at(
                        run.instruction(),
                        hidden.pipeline().range(),
                        "if " + hidden.command().words().getFirst().text()
                                + " fails, the pipe still succeeds; set pipefail, for example with "
                                + PipefailShell.of(run));
                PipefailShell.fix(input, run, hidden, draft);
            }
        }
    }

    private static @Nullable CommandSite firstPiped(RunScript run) {
        for (CommandSite site : run.calls()) {
            if (site.pipeline().isPiped() && !site.command().words().isEmpty()) {
                return site;
            }
        }
        return null;
    }
}
