package io.dflint.lint.rules.dl3034;

import io.dflint.lint.CommandRule;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** zypper asks. */
public final class DL3034 extends CommandRule {
    public DL3034() {
        super(RuleInfo.hadolint("DL3034", "Run zypper without questions", Severity.WARNING)
                .inDefault()
                .sameAs("kics:45e1fca5"));
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (PackageTool.ZYPPER.runs(command)
                && command.hasArg("install", "in", "remove", "rm", "source-install", "si", "patch")
                && !command.hasFlag("non-interactive", "n", "no-confirm", "y")) {
            TextRange place = command.words().getFirst().range();
            report.at(run.instruction(), place, "zypper asks before it goes on, and nobody answers; add -n")
                    .fix(Fix.safe("Add -n", TextEdit.insert(place.end(), " -n")));
        }
    }
}
