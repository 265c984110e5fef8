package io.dflint.lint.rules.dl3035;

import io.dflint.lint.CommandRule;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;

/** zypper dist-upgrade is called. */
public final class DL3035 extends CommandRule {
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
        if (PackageTool.ZYPPER.runs(command) && command.hasArg("dist-upgrade", "dup")) {
            report.at(
                    run.instruction(),
                    command.range(),
                    "zypper dist-upgrade moves the image to another release; use that release in FROM");
        }
    }
}
