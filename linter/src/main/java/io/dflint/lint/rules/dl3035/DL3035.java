package io.dflint.lint.rules.dl3035;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports calls of zypper dist-upgrade. */
public class DL3035 extends CommandRule {
    public DL3035() {
        super(
                RuleInfo.hadolint("DL3035", "Do not run zypper dist-upgrade", Severity.WARNING)
                        .inDefault()
                        .sameAs("kics:d4895357"),
                "zypper");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (PackageTool.ZYPPER.runs(command) && upgrades(command)) {
            report.at(
                    run.instruction(),
                    command.range(),
                    "zypper dist-upgrade moves the image to another release; use that release in FROM");
        }
    }

    protected boolean upgrades(SimpleCommand command) {
        List<ShellWord> operands = PackageTool.ZYPPER.operands(command);
        String verb = operands.isEmpty() ? "" : operands.getFirst().text();
        return verb.equals("dist-upgrade") || verb.equals("dup");
    }
}
