package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;

/** Reports a RUN that changes the directory with {@code cd} instead of WORKDIR, as hadolint does. */
public final class DL3003 extends CommandRule {
    public DL3003() {
        super(new io.dflint.lint.rules.dl3003.DL3003().info(), "cd");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!"cd".equals(command.program()) || run.isOnbuild()) {
            return;
        }

        report.at(
                run.instruction(),
                command.range(),
                "cd applies to this RUN only; use WORKDIR "
                        + (command.args().isEmpty()
                                ? "PATH"
                                : command.args().getFirst().text())
                        + " before it, or pass the path to the commands");
    }
}
